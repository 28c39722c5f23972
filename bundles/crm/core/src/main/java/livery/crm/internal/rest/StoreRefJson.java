package livery.crm.internal.rest;

/** A store by name. */
public record StoreRefJson(String id, String code, String name) {}
