package livery.web;

/**
 * A record with its version: answered with status 200 and the version as {@code ETag}, which a change may name in
 * {@code If-Match}.
 */
public record Versioned<T>(T body, long version) {}
