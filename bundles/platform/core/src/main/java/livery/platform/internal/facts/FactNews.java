package livery.platform.internal.facts;

import java.util.HashSet;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.TenantId;

/** In which tenants there is something to do, asked over all of them at once. */
final class FactNews {

    private final EntityStore store;

    FactNews(EntityStore store) {
        this.store = store;
    }

    /** Those with facts that have no number yet. */
    Set<TenantId> unnumbered() {
        return store.tenantsHaving("select distinct tenant_id from platform_fact where seq is null");
    }

    /** Those of which the subscription has not dealt with all. */
    Set<TenantId> behind(String subscription) {
        Set<TenantId> tenants = new HashSet<>(withUnread(subscription));
        tenants.addAll(store.tenantsHaving(
                "select distinct tenant_id from platform_fact_parked where subscription = ? and state = 'waiting'",
                subscription));
        return tenants;
    }

    /** Those in which somebody is to decide about a parked fact. */
    Set<TenantId> withParked() {
        return store.tenantsHaving("select distinct tenant_id from platform_fact_parked where state = 'parked'");
    }

    /** Those with numbered facts that the subscription has not come to. */
    Set<TenantId> withUnread(String subscription) {
        return store.tenantsHaving(
                "select distinct f.tenant_id from (select tenant_id, lane, max(seq) as newest from platform_fact"
                        + " where seq is not null group by tenant_id, lane) f left join platform_fact_cursor c"
                        + " on c.tenant_id = f.tenant_id and c.subscription = ? and c.lane = f.lane"
                        + " where c.seq is null or c.seq < f.newest",
                subscription);
    }
}
