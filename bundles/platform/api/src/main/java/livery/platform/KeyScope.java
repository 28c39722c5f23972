package livery.platform;

import java.util.Set;

/**
 * How far a proof reaches, at most; what its person may not do, it does not allow either.
 *
 * @param tenants those it is for, a brand standing for its stores and the group for all
 * @param permissions those it is for
 */
public record KeyScope(Set<TenantId> tenants, Permissions permissions) {

    /** All that the person may do. */
    public static final KeyScope ALL = new KeyScope(Set.of(TenantId.GROUP), Permissions.ALL);

    public KeyScope {
        tenants = Set.copyOf(tenants);
    }
}
