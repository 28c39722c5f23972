package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** How far subscriptions are behind, over all tenants: a statement for each tenant in which there is news. */
final class FactLag {

    /** Told of, and kept apart in the metrics: beyond that, the rest is not looked at. */
    static final int MOST_TENANTS = 200;

    /**
     * Over all lanes, by the index alone but for the oldest. Where there is no cursor nothing has been told yet; the
     * dispatcher is about to begin.
     */
    private static final String BEHIND = "select b.facts, o.at from"
            + " (select count(*) as facts, min(f.seq) as oldest from platform_fact_cursor c"
            + " join platform_fact f on f.tenant_id = ? and f.lane = c.lane and f.seq > c.seq"
            + " where c.tenant_id = ? and c.subscription = ?) b"
            + " join platform_fact o on o.tenant_id = ? and o.seq = b.oldest";

    private final EntityStore store;
    private final UnitOfWork units;
    private final FactNews news;

    /** A subscription in a tenant. */
    record Place(String subscription, TenantId tenant) {}

    /**
     * What a subscription has before it.
     *
     * @param oldest when the first of it was told
     */
    record Behind(long facts, Instant oldest) {

        static final Behind NOTHING = new Behind(0, Instant.MAX);

        Behind and(Behind more) {
            return new Behind(facts + more.facts, oldest.isBefore(more.oldest) ? oldest : more.oldest);
        }
    }

    FactLag(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
        this.news = new FactNews(store);
    }

    /** Those of the subscriptions that are behind somewhere. */
    Map<Place, Behind> of(Collection<String> subscriptions) {
        Map<Place, Behind> all = new HashMap<>();
        for (String subscription : subscriptions) {
            news.withUnread(subscription).stream().limit(MOST_TENANTS).forEach(tenant -> {
                CallContext context = CallContext.system(tenant, "fact lag");
                units.call(context, () -> behind(tenant, subscription))
                        .ifPresent(behind -> all.put(new Place(subscription, tenant), behind));
            });
        }
        return all;
    }

    private Optional<Behind> behind(TenantId tenant, String subscription) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BEHIND)) {
                select.setLong(1, tenant.value());
                select.setLong(2, tenant.value());
                select.setString(3, subscription);
                select.setLong(4, tenant.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Behind(
                                    row.getLong(1), row.getTimestamp(2).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }
}
