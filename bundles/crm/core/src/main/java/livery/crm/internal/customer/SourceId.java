package livery.crm.internal.customer;

/** What a source calls a customer. */
public record SourceId(String source, String externalId) {}
