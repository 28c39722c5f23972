package livery.crm.internal.adviser;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerFacts;
import livery.crm.LeadFacts;
import livery.crm.TaskFacts;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands over some rows at a time; what is left is what still names the person, so it can be begun again anywhere. */
@Component
public final class HandOverJob implements JobKind {

    static final String NAME = "crm.hand-over";
    private static final int AT_ONCE = 500;

    private final CrmRows rows;
    private final Facts facts;
    private final Map<Held, ListQuery> give = new EnumMap<>(Held.class);

    @Activate
    public HandOverJob(@Reference CrmRows rows, @Reference Facts facts) {
        this.rows = rows;
        this.facts = facts;
        for (Held held : Held.values()) {
            give.put(held, new ListQuery(held.give()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        PersonId from = new PersonId(Long.parseLong(run.parameter("from")));
        long to = Long.parseLong(run.parameter("to"));
        long done = run.checkpoint() == null ? 0 : Long.parseLong(run.checkpoint());
        for (Held held : Held.values()) {
            int some = AT_ONCE;
            while (some == AT_ONCE) {
                long before = done;
                some = rows.call(context, (connection, tenant) -> {
                    int moved = some(context, connection, held, from, to);
                    run.save(Long.toString(before + moved), before + moved, total(run, before + moved));
                    return moved;
                });
                done += some;
            }
        }
        run.log("crm.job.handed-over", Map.of("count", done));
    }

    private static long total(JobRun run, long done) {
        long counted = 0;
        for (Held held : Held.values()) {
            counted += Long.parseLong(run.parameter(held.word()));
        }
        return Math.max(counted, done);
    }

    private int some(CallContext context, Connection connection, Held held, PersonId from, long to)
            throws SQLException {
        long tenant = context.tenant().value();
        List<Long> ids = Query.list(connection, held.some(AT_ONCE), row -> row.getLong("id"), tenant, from.value());
        if (ids.isEmpty()) {
            return 0;
        }
        give(held).change(connection, ids, to, Instant.now(), tenant);
        List<String> subjects = ids.stream().map(String::valueOf).toList();
        switch (held) {
            case CUSTOMERS ->
                facts.tell(context, CustomerFacts.CHANGED, subjects, Map.of("fields", List.of("adviser")));
            case TASKS -> facts.tell(context, TaskFacts.CHANGED, subjects, Map.of("fields", List.of("assignee")));
            case LEADS -> facts.tell(context, LeadFacts.CHANGED, subjects, Map.of("fields", List.of("owner")));
        }
        return ids.size();
    }

    private ListQuery give(Held held) {
        return java.util.Objects.requireNonNull(give.get(held));
    }
}
