package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.task.NewTasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes down what matches, and then goes through that. When more match than were confirmed nothing is done with any: a
 * person has to look again. Where it stands is kept with what was done, so nothing is done twice.
 */
@Component
public final class BulkJob implements JobKind {

    static final String NAME = "crm.bulk";

    private static final int AT_ONCE = 500;
    private static final String GATHERED = "gathered:";
    private static final String DONE = "done:";
    private static final String FIND = Bulk.SELECT + " and id = ?";
    private static final String WAIT =
            "insert ignore into crm_bulk_result (tenant_id, bulk_id, customer_id, outcome) values (?, ?, ?, 'WAITING')";
    private static final ListQuery KNOWN = new ListQuery(
            "select customer_id from crm_bulk_result" + " where tenant_id = ? and bulk_id = ? and customer_id in (??)");
    private static final String MET = "update crm_bulk set met = met + ? where tenant_id = ? and id = ?";
    /** What was typed, or ticked, is needed no longer, and may say something of somebody. */
    private static final String FORGET =
            "update crm_bulk set gathered_at = ?, selection = '' where tenant_id = ? and id = ?";

    private static final String WAITING = "select customer_id from crm_bulk_result where tenant_id = ? and bulk_id = ?"
            + " and outcome = 'WAITING' and customer_id < ? order by customer_id desc limit " + AT_ONCE;
    private static final String LET_GO =
            "delete from crm_bulk_result where tenant_id = ? and bulk_id = ?" + " and outcome = 'WAITING' limit 5000";
    private static final String RESULT = "update crm_bulk_result set outcome = ?, reason = ?, kept = ?"
            + " where tenant_id = ? and bulk_id = ? and customer_id = ?";
    private static final String COUNT =
            "update crm_bulk set done = done + ?, skipped = skipped + ? where tenant_id = ? and id = ?";
    private static final String FAILED =
            "update crm_bulk set failed_at = ?, selection = '' where tenant_id = ? and id = ?"
                    + " and ended_at is null";
    private static final String AGAIN =
            "update crm_bulk set failed_at = null where tenant_id = ? and id = ? and failed_at is not null";
    private static final String END = "update crm_bulk set ended_at = ? where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final RecordLists lists;
    private final Facts facts;
    private final NewTasks newTasks;
    private final Staff staff;
    private final SalesProcess process;

    @Activate
    public BulkJob(
            @Reference CrmRows rows,
            @Reference RecordLists lists,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference Staff staff,
            @Reference SalesProcess process) {
        this.rows = rows;
        this.lists = lists;
        this.facts = facts;
        this.newTasks = new NewTasks(audit, facts);
        this.staff = staff;
        this.process = process;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long id = Long.parseLong(run.parameter("bulk"));
        Bulk bulk = rows.call(context, (connection, tenant) -> {
            Query.change(connection, AGAIN, tenant, id);
            return find(connection, tenant, id);
        });
        if (bulk.undoAt() != null) {
            throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.undone");
        }
        CallContext asker = asker(context, bulk);
        if (bulk.gatheredAt() == null) {
            bulk = gather(asker, run, bulk);
        }
        if (bulk.tooMany()) {
            while (rows.call(context, (connection, tenant) -> Query.change(connection, LET_GO, tenant, id)) > 0) {
                run.progress(0, 0);
            }
        } else {
            go(asker, run, bulk);
        }
        Bulk ended = rows.call(context, (connection, tenant) -> {
            Query.change(connection, END, Instant.now(), tenant, id);
            return find(connection, tenant, id);
        });
        if (ended.tooMany()) {
            run.log("crm.job.bulk-changed", Map.of("met", ended.met(), "records", ended.records()));
        } else {
            run.log("crm.job.bulk-done", Map.of("done", ended.done(), "skipped", ended.skipped()));
        }
    }

    /** Says that it failed, and forgets what it was for. */
    @Override
    public void abandoned(CallContext context, Map<String, String> parameters) {
        long id = Long.parseLong(Objects.requireNonNull(parameters.get("bulk")));
        rows.call(context, (connection, tenant) -> Query.change(connection, FAILED, Instant.now(), tenant, id));
    }

    private Bulk gather(CallContext asker, JobRun run, Bulk bulk) {
        Selection selection = bulk.selection();
        if (selection == null) {
            throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.forgotten");
        }
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(asker, (connection, tenant) -> {
                RecordLists.Some next = lists.next(asker, selection, place(run), AT_ONCE);
                if (next.end() == null) {
                    return 0;
                }
                // What somebody puts further down a list meanwhile is met there again.
                Set<Long> known = new HashSet<>();
                KNOWN.read(connection, next.ids(), row -> known.add(row.getLong("customer_id")), tenant, bulk.id());
                List<@Nullable Object[]> waiting = new ArrayList<>();
                for (long one : next.ids()) {
                    if (!known.contains(one)) {
                        waiting.add(new @Nullable Object[] {tenant, bulk.id(), one});
                    }
                }
                Batch.run(connection, WAIT, waiting);
                Query.change(connection, MET, waiting.size(), tenant, bulk.id());
                run.save(GATHERED + next.end(), 0, bulk.records());
                return find(connection, tenant, bulk.id()).tooMany()
                        ? 0
                        : next.ids().size();
            });
        }
        return rows.call(asker, (connection, tenant) -> {
            Bulk found = find(connection, tenant, bulk.id());
            if (found.tooMany()) {
                long all = lists.count(asker, selection);
                Query.change(connection, MET, Math.max(0, all - found.met()), tenant, bulk.id());
            }
            Query.change(connection, FORGET, Instant.now(), tenant, bulk.id());
            return find(connection, tenant, bulk.id());
        });
    }

    private static @Nullable String place(JobRun run) {
        String checkpoint = run.checkpoint();
        return checkpoint == null || !checkpoint.startsWith(GATHERED) ? null : checkpoint.substring(GATHERED.length());
    }

    private void go(CallContext asker, JobRun run, Bulk bulk) {
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(asker, (connection, tenant) -> {
                String checkpoint = run.checkpoint();
                long before = checkpoint == null || !checkpoint.startsWith(DONE)
                        ? Long.MAX_VALUE
                        : Long.parseLong(checkpoint.substring(DONE.length()));
                List<Long> next =
                        Query.list(connection, WAITING, row -> row.getLong("customer_id"), tenant, bulk.id(), before);
                if (next.isEmpty()) {
                    return 0;
                }
                keep(
                        connection,
                        tenant,
                        bulk,
                        new BulkPiece(asker, connection, facts, process, bulk).apply(next, newTasks, staff));
                Bulk now = find(connection, tenant, bulk.id());
                run.save(DONE + next.get(next.size() - 1), now.done() + now.skipped(), bulk.records());
                return next.size();
            });
        }
    }

    /** Whoever wants it: they find those whom they found when they counted. */
    static CallContext asker(CallContext context, Bulk bulk) {
        return new CallContext(
                context.tenant(), bulk.requestedBy(), bulk.permissions(), context.locale(), context.cause());
    }

    static Bulk find(Connection connection, long tenant, long id) throws SQLException {
        return Query.list(connection, FIND, Bulk::read, tenant, id).get(0);
    }

    static BulkResult result(ResultSet row) throws SQLException {
        return new BulkResult(
                row.getLong("customer_id"),
                BulkResult.Outcome.valueOf(row.getString("outcome")),
                Columns.text(row, "reason"),
                Columns.text(row, "kept"));
    }

    private static void keep(Connection connection, long tenant, Bulk bulk, Collection<BulkResult> results)
            throws SQLException {
        List<@Nullable Object[]> kept = new ArrayList<>();
        long done = 0;
        for (BulkResult result : results) {
            done += result.outcome() == BulkResult.Outcome.DONE ? 1 : 0;
            kept.add(new @Nullable Object[] {
                result.outcome().name(), result.reason(), result.kept(), tenant, bulk.id(), result.id()
            });
        }
        Batch.run(connection, RESULT, kept);
        Query.change(connection, COUNT, done, results.size() - done, tenant, bulk.id());
    }
}
