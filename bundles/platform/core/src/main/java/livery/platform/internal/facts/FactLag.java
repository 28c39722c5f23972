package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How far subscriptions are behind, over all tenants. Only those are looked at in which there is news, and of these only the
 * lanes that have it, so it costs little however many tenants and facts there are.
 */
final class FactLag {

    /** Told of, and kept apart in the metrics: beyond that, the rest is not looked at. */
    private static final int MOST_TENANTS = 200;

    private final EntityStore store;
    private final UnitOfWork units;
    private final FactNews news;
    private final Cursors cursors;

    /** A subscription in a tenant. */
    record Place(String subscription, TenantId tenant) {}

    /**
     * What a subscription has before it.
     *
     * @param oldest when the first of it was told
     */
    record Behind(long facts, Instant oldest) {

        Behind and(Behind more) {
            return new Behind(facts + more.facts, oldest.isBefore(more.oldest) ? oldest : more.oldest);
        }
    }

    FactLag(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
        this.news = new FactNews(store);
        this.cursors = new Cursors(store);
    }

    /** Those of the subscriptions that are behind somewhere. */
    Map<Place, Behind> of(Collection<String> subscriptions) {
        Map<Place, Behind> all = new HashMap<>();
        for (String subscription : subscriptions) {
            news.withUnread(subscription).stream().limit(MOST_TENANTS).forEach(tenant -> {
                Behind behind = units.call(CallContext.system(tenant, "fact lag"), () -> behind(tenant, subscription));
                if (behind != null) {
                    all.put(new Place(subscription, tenant), behind);
                }
            });
        }
        return all;
    }

    private @Nullable Behind behind(TenantId tenant, String subscription) {
        Behind all = null;
        for (int lane : cursors.lanesWithNews(tenant, subscription)) {
            // Without a cursor nothing has been told there yet; the dispatcher is about to begin.
            Long seq = cursors.seq(tenant, subscription, lane).orElse(null);
            Behind some = seq == null ? null : behind(tenant, lane, seq);
            if (some != null) {
                all = all == null ? some : all.and(some);
            }
        }
        return all;
    }

    private @Nullable Behind behind(TenantId tenant, int lane, long seq) {
        Instant oldest = oldest(tenant, lane, seq);
        return oldest == null
                ? null
                : store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select count(*) from platform_fact where tenant_id = ? and lane = ? and seq > ?")) {
                        select.setLong(1, tenant.value());
                        select.setInt(2, lane);
                        select.setLong(3, seq);
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            return new Behind(row.getLong(1), oldest);
                        }
                    }
                });
    }

    private @Nullable Instant oldest(TenantId tenant, int lane, long seq) {
        Optional<Timestamp> at = store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select at from platform_fact"
                    + " where tenant_id = ? and lane = ? and seq > ? order by seq limit 1")) {
                select.setLong(1, tenant.value());
                select.setInt(2, lane);
                select.setLong(3, seq);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getTimestamp(1)) : Optional.empty();
                }
            }
        });
        return at.map(Timestamp::toInstant).orElse(null);
    }
}
