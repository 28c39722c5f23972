package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Place;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goes through the customers, some at a time; where it stands is kept with what was done, so nothing is done twice. */
@Component
public final class BulkJob implements JobKind {

    static final String NAME = "crm.bulk";

    private static final int AT_ONCE = 500;
    private static final String FIND = Bulk.SELECT + " and id = ?";
    private static final String RESULT = "insert into crm_bulk_result"
            + " (tenant_id, bulk_id, customer_id, outcome, reason, kept) values (?, ?, ?, ?, ?, ?)"
            + " on duplicate key update customer_id = values(customer_id)";
    private static final String COUNT =
            "update crm_bulk set done = done + ?, skipped = skipped + ? where tenant_id = ? and id = ?";
    private static final String END = "update crm_bulk set ended_at = ? where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final ListedCustomers listed;
    private final Facts facts;

    @Activate
    public BulkJob(@Reference CrmRows rows, @Reference ListedCustomers listed, @Reference Facts facts) {
        this.rows = rows;
        this.listed = listed;
        this.facts = facts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long id = Long.parseLong(run.parameter("bulk"));
        Bulk bulk = rows.call(context, (connection, tenant) -> find(connection, tenant, id));
        CallContext asker = asker(context, bulk);
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(asker, (connection, tenant) -> {
                Place after = run.checkpoint() == null
                        ? null
                        : Place.parse(run.checkpoint(), CustomerOrder.NEWEST).orElseThrow();
                Map<Long, Place> next = bulk.selection().next(asker, listed, after, AT_ONCE);
                Place last = ListedCustomers.last(next);
                if (last == null) {
                    return 0;
                }
                keep(connection, tenant, bulk, new BulkPiece(asker, connection, facts, bulk).apply(next.keySet()));
                Bulk now = find(connection, tenant, id);
                run.save(last.text(CustomerOrder.NEWEST), now.done() + now.skipped(), bulk.customers());
                return next.size();
            });
        }
        Bulk ended = rows.call(context, (connection, tenant) -> {
            Query.change(connection, END, Instant.now(), tenant, id);
            return find(connection, tenant, id);
        });
        run.log("crm.job.bulk-done", Map.of("done", ended.done(), "skipped", ended.skipped()));
    }

    /** Whoever wants it: they find no more by a text than when they counted. */
    static CallContext asker(CallContext context, Bulk bulk) {
        Permissions permissions =
                bulk.revealing() ? new Permissions(Set.of(CustomerReveal.PERMISSION)) : Permissions.NONE;
        return new CallContext(context.tenant(), bulk.requestedBy(), permissions, context.locale(), context.cause());
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
                tenant, bulk.id(), result.customer(), result.outcome().name(), result.reason(), result.kept()
            });
        }
        Batch.run(connection, RESULT, kept);
        Query.change(connection, COUNT, done, results.size() - done, tenant, bulk.id());
    }
}
