package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.facts.FactSubscriptions;
import livery.platform.facts.ParkedFacts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts what each subscription has before it in a tenant. */
@Component
public final class MariaDbSubscriptions implements FactSubscriptions {

    private final EntityStore store;
    private final UnitOfWork units;
    private final FactDispatcher dispatcher;
    private final OldFacts known;

    @Activate
    public MariaDbSubscriptions(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference FactDispatcher dispatcher) {
        this.store = store;
        this.units = units;
        this.dispatcher = dispatcher;
        this.known = new OldFacts(store, units);
    }

    @Override
    public List<Subscription> list(CallContext context) {
        context.require(ParkedFacts.READ);
        Map<String, Long> since = new TreeMap<>(known.wanted(context.tenant()));
        Map<String, Long> atWork = dispatcher.atWork();
        List<Subscription> all = new ArrayList<>();
        since.forEach((name, n) ->
                all.add(units.call(context, () -> subscription(context, name, n, atWork.getOrDefault(name, 0L)))));
        return all;
    }

    private Subscription subscription(CallContext context, String name, long sinceN, long atWork) {
        String trouble = trouble(context, name);
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*), min(f.at) from platform_fact f left join platform_fact_cursor c"
                            + " on c.tenant_id = ? and c.subscription = ? and c.lane = f.lane where f.tenant_id = ?"
                            + " and f.n > ? and (f.seq is null or f.seq > coalesce(c.seq, 0))")) {
                select.setLong(1, context.tenant().value());
                select.setString(2, name);
                select.setLong(3, context.tenant().value());
                select.setLong(4, sinceN);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    Timestamp oldest = row.getTimestamp(2);
                    return new Subscription(
                            name,
                            dispatcher.handler(name).isPresent(),
                            row.getLong(1),
                            oldest == null ? null : oldest.toInstant(),
                            trouble,
                            atWork);
                }
            }
        });
    }

    private @Nullable String trouble(CallContext context, String name) {
        Optional<String> trouble = store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select trouble from platform_fact_cursor where tenant_id = ? and subscription = ?"
                            + " and trouble is not null order by lane limit 1")) {
                select.setLong(1, context.tenant().value());
                select.setString(2, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
        return trouble.orElse(null);
    }
}
