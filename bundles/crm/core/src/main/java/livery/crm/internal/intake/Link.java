package livery.crm.internal.intake;

/**
 * What a source means by an external id.
 *
 * @param hash of the record it came with
 */
record Link(long target, String hash) {}
