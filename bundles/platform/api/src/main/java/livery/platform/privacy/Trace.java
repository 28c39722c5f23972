package livery.platform.privacy;

/**
 * By what else a person is known, told by one module so that others find what they hold.
 *
 * @param kind in the terms of the module that tells it: {@code mobile}
 * @param value whole
 */
public record Trace(String kind, String value) {}
