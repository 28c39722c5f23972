package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.internal.facts.FactLag.Place;

/** How many facts are parked and wait for somebody to decide, over all tenants: a statement for each that has some. */
final class FactsParked {

    private final EntityStore store;
    private final UnitOfWork units;
    private final FactNews news;

    FactsParked(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
        this.news = new FactNews(store);
    }

    /** @param counts whether those of the subscription in the tenant are to be decided on now */
    Map<Place, Long> all(BiPredicate<String, TenantId> counts) {
        Map<Place, Long> all = new HashMap<>();
        news.withParked().stream()
                .limit(FactLag.MOST_TENANTS)
                .forEach(tenant -> units.call(CallContext.system(tenant, "facts parked"), () -> bySubscription(tenant))
                        .forEach((subscription, many) -> {
                            if (counts.test(subscription, tenant)) {
                                all.put(new Place(subscription, tenant), many);
                            }
                        }));
        return all;
    }

    private Map<String, Long> bySubscription(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select subscription, count(*) from platform_fact_parked"
                            + " where tenant_id = ? and state = 'parked' group by subscription")) {
                select.setLong(1, tenant.value());
                Map<String, Long> parked = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        parked.put(rows.getString(1), rows.getLong(2));
                    }
                }
                return parked;
            }
        });
    }
}
