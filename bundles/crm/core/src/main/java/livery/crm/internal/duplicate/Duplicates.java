package livery.crm.internal.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.search.CustomerPresence;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pairs of customers of a store who may be one and the same, for people to decide. */
@Component(service = Duplicates.class)
public final class Duplicates {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;

    @Activate
    public Duplicates(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.audit = audit;
    }

    /** How far a pair has come. */
    public enum State {
        OPEN,
        DIFFERENT,
        MERGED
    }

    /** Makes the pairs that wait for a decision what these customers share with others now. */
    static void look(Connection connection, long tenant, Collection<Long> customers) throws SQLException {
        Set<Long> merged = Members.canonical(connection, tenant, customers).keySet();
        Set<Long> looked = new HashSet<>(customers);
        looked.addAll(Members.canonical(connection, tenant, merged).values());
        looked.addAll(Members.mergedInto(connection, tenant, looked).keySet());
        DuplicateSearch search = new DuplicateSearch(connection, tenant);
        Map<Pair, Set<DuplicateReason>> found = search.with(looked);
        if (!looked.containsAll(search.crowd())) {
            looked.addAll(search.crowd());
            found = new DuplicateSearch(connection, tenant).with(looked);
        }
        DuplicateRows.replace(connection, tenant, looked, found, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * A page of pairs, those with the newest customers first.
     *
     * @param after the last pair of the page before, or null
     */
    public List<DuplicateRows.Row> page(CallContext context, State state, @Nullable Pair after, int most) {
        return units.call(
                context,
                () -> store.jdbc(connection ->
                        DuplicateRows.page(connection, context.tenant().value(), wire(state), after, most)));
    }

    /**
     * The pairs of one customer that wait for a decision, 20 at most.
     *
     * @throws Fault {@code crm.customer.unknown}
     */
    public List<DuplicateRows.Row> of(CallContext context, CustomerId customer) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    CustomerPresence.require(connection, tenant, customer);
                    return DuplicateRows.openOf(connection, tenant, customer.value());
                }));
    }

    /**
     * Decides that the two are different people, or takes that back. Idempotent.
     *
     * @throws Fault {@code crm.duplicate.unknown}
     */
    public void decide(CallContext context, Pair pair, boolean different) {
        long tenant = context.tenant().value();
        State state = different ? State.DIFFERENT : State.OPEN;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        units.run(context, () -> {
            boolean changed = store.jdbc(connection -> {
                String was = DuplicateRows.state(connection, tenant, pair);
                if (was == null || was.equals(wire(State.MERGED))) {
                    throw Fault.notFound("crm.duplicate.unknown");
                }
                return DuplicateRows.decide(connection, tenant, pair, wire(state), different ? now : null);
            });
            if (changed) {
                String action = different ? "crm.duplicate.different" : "crm.duplicate.reopened";
                Stream.of(pair.one(), pair.other())
                        .forEach(id -> audit.record(
                                context,
                                action,
                                new Audit.Subject("customer", Long.toString(id)),
                                Map.of("other", Long.toString(pair.one() + pair.other() - id))));
            }
        });
    }

    private static String wire(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
