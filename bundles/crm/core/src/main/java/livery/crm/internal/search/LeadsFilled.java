package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has leads be found that were there before leads could be. What is left is what has no parts yet, so it can be begun again
 * anywhere.
 */
@Component
public final class LeadsFilled implements JobKind {

    private static final String NEXT =
            "select l.id, l.name, l.mobile from crm_lead l where l.tenant_id = ? and l.id > ?"
                    + " and not exists (select 1 from crm_lead_part p where p.tenant_id = l.tenant_id and p.lead_id = l.id)"
                    + " order by l.id limit " + Filling.AT_ONCE + " for update";

    private final CrmRows rows;

    @Activate
    public LeadsFilled(@Reference CrmRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "crm.fill-lead-search";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(2, 55)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long filled = Filling.all(context, run, rows, LeadsFilled::some);
        run.log("crm.job.lead-search-filled", Map.of("count", filled));
    }

    private static List<Long> some(Connection connection, long tenant, long after) throws SQLException {
        List<LeadIndex.Called> some = Query.list(
                connection,
                NEXT,
                row -> new LeadIndex.Called(row.getLong("id"), row.getString("name"), Columns.text(row, "mobile")),
                tenant,
                after);
        LeadIndex.write(connection, tenant, some);
        return some.stream().map(LeadIndex.Called::lead).toList();
    }
}
