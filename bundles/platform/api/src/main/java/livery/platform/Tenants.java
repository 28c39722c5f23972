package livery.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The tenants of this installation. */
@ProviderType
public interface Tenants {

    /** The tenant, or nothing when there is none of this id. */
    Optional<Tenant> find(TenantId id);

    /** The tenant of this code, or nothing. */
    Optional<Tenant> byCode(String code);

    /**
     * Stores in the order of their ids.
     *
     * @param after the last store of the page before, or null for the first page
     * @param limit 1 to 200
     */
    List<Tenant> stores(@Nullable TenantId after, int limit);

    /**
     * Those stores, in the order of their ids, that are among the places or belong to a brand among them.
     *
     * @param after the last store of the page before, or null for the first page
     * @param limit 1 to 200
     */
    List<Tenant> storesWithin(Set<TenantId> places, @Nullable TenantId after, int limit);

    /** The time zones that some tenant is in. */
    Set<ZoneId> timeZones();

    /**
     * Brands in the order of their ids.
     *
     * @param after the last brand of the page before, or null for the first page
     * @param limit 1 to 201
     */
    List<Tenant> brands(@Nullable TenantId after, int limit);

    /**
     * Adds a brand or a store. Idempotent: the same one again is returned as it is.
     *
     * @throws Fault {@code platform.tenant.exists} when another has this code; when a field is wrong or the person lacks {@code platform.tenants.manage}
     */
    Tenant create(CallContext context, NewTenant tenant);
}
