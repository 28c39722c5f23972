package livery.platform;

import java.util.Optional;

/**
 * Names a tenant: the group, one of its brands, or a store. Shown to the outside as a decimal string.
 *
 * @param value positive; 1 is the group
 */
public record TenantId(long value) {

    /** The group itself, a tenant of its own that holds what its stores share: people, keys, the list of tenants. */
    public static final TenantId GROUP = new TenantId(1);

    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("a tenant id is positive");
        }
    }

    /** The id that the text names, or nothing when it is not an id at all. */
    public static Optional<TenantId> parse(String text) {
        return Identifier.parse(text).map(TenantId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
