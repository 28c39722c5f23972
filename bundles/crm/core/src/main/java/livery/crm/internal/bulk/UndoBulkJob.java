package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes back what was done with many records, where nobody has changed it since. */
@Component
public final class UndoBulkJob implements JobKind {

    static final String NAME = "crm.undo-bulk";

    private static final int AT_ONCE = 500;
    private static final String DONE =
            "select customer_id, kept from crm_bulk_result where tenant_id = ? and bulk_id = ?"
                    + " and outcome = 'DONE' and customer_id > ? order by customer_id limit " + AT_ONCE;
    private static final String OUTCOME = "update crm_bulk_result set outcome = ?, reason = ?"
            + " where tenant_id = ? and bulk_id = ? and customer_id = ?";
    private static final String END =
            "update crm_bulk set undone_at = ?, undo_at = coalesce(undo_at, ?) where tenant_id = ? and id = ?";
    /** What is not undone yet can be asked for again. */
    private static final String ABANDON =
            "update crm_bulk set undo_at = null where tenant_id = ? and id = ? and undone_at is null";

    private static final String COUNT = "update crm_bulk set undone = undone + ? where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Facts facts;
    private final SalesProcess process;

    @Activate
    public UndoBulkJob(@Reference CrmRows rows, @Reference Facts facts, @Reference SalesProcess process) {
        this.rows = rows;
        this.facts = facts;
        this.process = process;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long id = Long.parseLong(run.parameter("bulk"));
        Bulk bulk = rows.call(context, (connection, tenant) -> BulkJob.find(connection, tenant, id));
        CallContext asker = BulkJob.asker(context, bulk);
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(asker, (connection, tenant) -> some(asker, connection, tenant, bulk, run));
        }
        long undone = rows.call(context, (connection, tenant) -> {
            Instant now = Instant.now();
            Query.change(connection, END, now, now, tenant, id);
            return BulkJob.find(connection, tenant, id).undone();
        });
        run.log("crm.job.bulk-undone", Map.of("count", undone));
    }

    @Override
    public void abandoned(CallContext context, Map<String, String> parameters) {
        long id = Long.parseLong(Objects.requireNonNull(parameters.get("bulk")));
        rows.call(context, (connection, tenant) -> Query.change(connection, ABANDON, tenant, id));
    }

    private int some(CallContext asker, Connection connection, long tenant, Bulk bulk, JobRun run) throws SQLException {
        long after = run.checkpoint() == null ? 0 : Long.parseLong(run.checkpoint());
        Map<Long, @Nullable String> kept = new LinkedHashMap<>();
        Query.list(
                connection,
                DONE,
                row -> kept.put(row.getLong("customer_id"), row.getString("kept")),
                tenant,
                bulk.id(),
                after);
        if (kept.isEmpty()) {
            return 0;
        }
        Collection<BulkResult> results = new BulkPiece(asker, connection, facts, process, bulk).undo(kept);
        List<@Nullable Object[]> outcomes = new ArrayList<>();
        long undone = 0;
        long last = after;
        for (BulkResult result : results) {
            boolean done = result.outcome() == BulkResult.Outcome.DONE;
            undone += done ? 1 : 0;
            last = Math.max(last, result.id());
            outcomes.add(new @Nullable Object[] {
                (done ? BulkResult.Outcome.UNDONE : BulkResult.Outcome.DONE).name(),
                result.reason(),
                tenant,
                bulk.id(),
                result.id()
            });
        }
        Batch.run(connection, OUTCOME, outcomes);
        Query.change(connection, COUNT, undone, tenant, bulk.id());
        run.save(
                Long.toString(last), BulkJob.find(connection, tenant, bulk.id()).undone(), bulk.done());
        return kept.size();
    }
}
