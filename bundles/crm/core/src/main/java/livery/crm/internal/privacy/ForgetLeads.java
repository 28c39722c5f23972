package livery.crm.internal.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes leads out that are lost, and that nobody has changed for as many days as a store has set. */
@Component
public final class ForgetLeads implements JobKind {

    private static final int AT_ONCE = 200;
    private static final String OLD = "select id from crm_lead where tenant_id = ? and stage = 'LOST' and id > ?"
            + " and customer_id is null and updated_at < ? order by id limit ?";

    private final CrmRows rows;
    private final Nodes nodes;
    private final Settings settings;
    private final LeadRemoval removal;

    @Activate
    public ForgetLeads(
            @Reference CrmRows rows,
            @Reference Nodes nodes,
            @Reference Settings settings,
            @Reference LeadRemoval removal) {
        this.rows = rows;
        this.nodes = nodes;
        this.settings = settings;
        this.removal = removal;
    }

    @Override
    public String name() {
        return "crm.forget-leads";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(3, 55)).asHousekeeping());
    }

    /** By their ids; a checkpoint names the last one that was looked at. */
    @Override
    public void run(CallContext context, JobRun run) {
        long days = settings.value(context, RetentionSettings.LEADS);
        if (days == 0) {
            return;
        }
        Instant before = nodes.now().minus(Duration.ofDays(days));
        long done = 0;
        List<Long> some = old(context, before, run.checkpoint());
        while (!some.isEmpty()) {
            for (long id : some) {
                if (removal.forget(context, id, before)) {
                    done++;
                }
                run.save(Long.toString(id), done, 0);
            }
            some = old(context, before, run.checkpoint());
        }
        run.log("crm.job.leads-forgotten", Map.of("count", done));
    }

    private List<Long> old(CallContext context, Instant before, @Nullable String after) {
        long from = after == null ? 0 : Long.parseLong(after);
        return rows.call(
                context,
                (connection, tenant) ->
                        Query.list(connection, OLD, row -> row.getLong("id"), tenant, from, before, AT_ONCE));
    }
}
