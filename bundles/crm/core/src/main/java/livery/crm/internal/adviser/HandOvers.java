package livery.crm.internal.adviser;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands all that somebody looks after to somebody else, in one step: a job that goes on where it was broken off. */
@Component(service = HandOvers.class)
public final class HandOvers {

    /** The permission to see what everybody looks after, and to hand it over. */
    public static final String PERMISSION = "crm.customers.hand-over";

    private final CrmRows rows;
    private final Advisers advisers;
    private final Jobs jobs;
    private final Audit audit;

    @Activate
    public HandOvers(
            @Reference CrmRows rows, @Reference Advisers advisers, @Reference Jobs jobs, @Reference Audit audit) {
        this.rows = rows;
        this.advisers = advisers;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Everybody who looks after something, also those who have left, in the order of their ids. */
    public List<Holding> all(CallContext context) {
        return rows.call(context, (connection, tenant) -> {
            Map<Long, Holding> holdings = new TreeMap<>();
            for (Held held : Held.values()) {
                Query.list(
                        connection,
                        held.count(),
                        row -> {
                            PersonId person = new PersonId(row.getLong("person"));
                            Holding known = holdings.getOrDefault(person.value(), Holding.none(person));
                            return holdings.put(person.value(), known.with(held, row.getLong("held")));
                        },
                        tenant);
            }
            return List.copyOf(holdings.values());
        });
    }

    /** What one person looks after. */
    public Holding of(CallContext context, PersonId person) {
        return rows.call(context, (connection, tenant) -> of(connection, tenant, person));
    }

    /**
     * Begins to hand all of it over.
     *
     * @param seen what was looked after when it was decided
     * @throws Fault {@code crm.hand-over.changed} when it is another count by now, {@code crm.hand-over.nothing} when it is
     *     none; at {@code to} for who does not work in the store or is the same person
     */
    public Job start(CallContext context, Holding seen, PersonId to) {
        PersonId from = seen.person();
        if (to.equals(from)) {
            throw Fault.invalid(new FieldFault("to", "crm.hand-over.same"));
        }
        advisers.require(context, "to", to);
        return rows.call(context, (connection, tenant) -> {
            Holding now = of(connection, tenant, from);
            if (now.total() == 0) {
                throw Fault.of(Fault.Kind.CONFLICT, "crm.hand-over.nothing");
            }
            Map<String, String> counts = counts(now);
            if (!now.equals(seen)) {
                throw Fault.conflict("crm.hand-over.changed", counts);
            }
            Map<String, String> details = new HashMap<>(counts);
            details.put("from", from.toString());
            details.put("to", to.toString());
            audit.record(context, "crm.customers.handed-over", new Audit.Subject("person", from.toString()), details);
            return jobs.start(context, NewJob.of(HandOverJob.NAME, details));
        });
    }

    static Holding of(Connection connection, long tenant, PersonId person) throws SQLException {
        Holding holding = Holding.none(person);
        for (Held held : Held.values()) {
            holding = holding.with(
                    held,
                    Query.list(connection, held.countOf(), row -> row.getLong(1), tenant, person.value())
                            .get(0));
        }
        return holding;
    }

    private static Map<String, String> counts(Holding holding) {
        Map<String, String> counts = new HashMap<>();
        for (Held held : Held.values()) {
            counts.put(held.word(), Long.toString(holding.count(held)));
        }
        return counts;
    }
}
