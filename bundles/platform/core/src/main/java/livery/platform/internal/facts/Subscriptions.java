package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.facts.Facts;

/** Since when each subscription wants to know: rows of the group, made when it is first seen. */
final class Subscriptions {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "facts");
    private static final String BEGUN = "platform.subscription.begun";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Facts facts;

    Subscriptions(EntityStore store, UnitOfWork units, Facts facts) {
        this.store = store;
        this.units = units;
        this.facts = facts;
    }

    /** Facts told before this are not wanted. */
    long sinceN(String subscription) {
        return units.call(GROUP, () -> known(subscription).orElseGet(() -> begin(subscription)));
    }

    /** A fact of our own tells where the numbers of all tenants stand. */
    private long begin(String subscription) {
        facts.tell(GROUP, BEGUN, List.of(subscription), Map.of());
        long n = number("select coalesce(max(n), 0) from platform_fact where tenant_id = ? and type = ?", BEGUN)
                .orElse(0L);
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into platform_fact_subscription (tenant_id, subscription, since_n) values (?, ?, ?)")) {
                insert.setLong(1, TenantId.GROUP.value());
                insert.setString(2, subscription);
                insert.setLong(3, n);
                return insert.executeUpdate();
            }
        });
        return known(subscription).orElse(n);
    }

    private Optional<Long> known(String subscription) {
        return number(
                "select since_n from platform_fact_subscription where tenant_id = ? and subscription = ?",
                subscription);
    }

    private Optional<Long> number(String sql, String text) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, TenantId.GROUP.value());
                select.setString(2, text);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
                }
            }
        });
    }
}
