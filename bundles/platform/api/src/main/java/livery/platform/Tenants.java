package livery.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The tenants of this installation. */
@ProviderType
public interface Tenants {

    /**
     * The tenant, or nothing when there is none of this id or it has been erased. Cheap: answers are kept for five
     * seconds, so a change on another node shows within those, and one on this node at once.
     */
    Optional<Tenant> find(TenantId id);

    /** As {@link #find}, but as it is stored at this moment. */
    Optional<Tenant> findNow(TenantId id);

    /** The tenant of this code, or nothing when there is none or it has been erased. */
    Optional<Tenant> byCode(String code);

    /**
     * Stores in the order of their ids, also suspended and archived ones: whoever works in the background of all stores
     * looks at {@link Tenant#state()}. Those that are being erased, or have been, are not among them.
     *
     * @param after the last store of the page before, or null for the first page
     * @param limit 1 to 200
     */
    List<Tenant> stores(@Nullable TenantId after, int limit);

    /**
     * Those stores, in the order of their ids, that are among the places or belong to a brand or the group among them, to
     * be chosen from: archived ones are not.
     *
     * @param typed a part of the name, the code or the brand's name; empty for all
     * @param after the last store of the page before, or null for the first page
     * @param limit 1 to 201
     */
    List<Tenant> storesWithin(Set<TenantId> places, String typed, @Nullable TenantId after, int limit);

    /**
     * Looks at each store there is, page by page, in the order of {@link #stores}.
     *
     * @param after the store behind which to begin, or null
     */
    default void eachStore(@Nullable TenantId after, Consumer<Tenant> look) {
        int most = 200;
        List<Tenant> page = stores(after, most);
        while (!page.isEmpty()) {
            page.forEach(look);
            page = stores(page.get(page.size() - 1).id(), most);
        }
    }

    /** The time zones that some tenant is in. */
    Set<ZoneId> timeZones();

    /**
     * Brands in the order of their ids, without archived and erased ones.
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
