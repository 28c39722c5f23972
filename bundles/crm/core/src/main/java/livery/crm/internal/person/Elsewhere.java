package livery.crm.internal.person;

/** A customer in another store, as far as that store and the customer allow. */
public record Elsewhere(long store, Shared shared) {}
