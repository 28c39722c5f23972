package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.task.NewTasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Does it with some records, or takes it back, in a few statements, and says what became of each. */
final class BulkPiece {

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final Facts facts;
    private final SalesProcess process;
    private final Bulk bulk;

    BulkPiece(CallContext context, Connection connection, Facts facts, SalesProcess process, Bulk bulk) {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.facts = facts;
        this.process = process;
        this.bulk = bulk;
    }

    Collection<BulkResult> apply(Collection<Long> ids, NewTasks newTasks, Staff staff) throws SQLException {
        return switch (bulk.action().list()) {
            case CUSTOMERS -> customers(ids, newTasks, staff);
            case TASKS -> new BulkTaskChanges(context, connection, facts, bulk).apply(ids);
            case LEADS -> new BulkLeadChanges(context, connection, facts, process, bulk).apply(ids);
            case VEHICLES -> throw new IllegalStateException(bulk.action().name());
        };
    }

    /** Takes back what was done with these. */
    Collection<BulkResult> undo(Map<Long, @Nullable String> kept) throws SQLException {
        return switch (bulk.action().list()) {
            case CUSTOMERS -> undoCustomers(kept);
            case TASKS -> new BulkTaskChanges(context, connection, facts, bulk).undo(kept);
            case LEADS -> new BulkLeadChanges(context, connection, facts, process, bulk).undo(kept);
            case VEHICLES -> throw new IllegalStateException(bulk.action().name());
        };
    }

    private Collection<BulkResult> customers(Collection<Long> ids, NewTasks newTasks, Staff staff) throws SQLException {
        HeldCustomers held = new HeldCustomers(context, connection, facts, ids);
        held.withoutMerged(Members.canonical(connection, tenant, ids));
        switch (bulk.action()) {
            case TAG -> new BulkTagging(connection, tenant, bulk, held).tag();
            case UNTAG -> new BulkTagging(connection, tenant, bulk, held).untag();
            case ADVISE -> new BulkAdvising(connection, tenant, bulk, held).advise();
            case TASK -> new BulkTasks(context, connection, bulk, held).make(newTasks, staff);
            default -> throw new IllegalStateException(bulk.action().name());
        }
        return held.results();
    }

    private Collection<BulkResult> undoCustomers(Map<Long, @Nullable String> kept) throws SQLException {
        HeldCustomers held = new HeldCustomers(context, connection, facts, kept.keySet());
        Map<Long, Long> merged = Members.canonical(connection, tenant, kept.keySet());
        switch (bulk.action()) {
            case TAG -> new BulkTagging(connection, tenant, bulk, held).takeBack(merged);
            case UNTAG -> new BulkTagging(connection, tenant, bulk, held).giveBack(merged, kept);
            case ADVISE -> {
                held.withoutMerged(merged);
                new BulkAdvising(connection, tenant, bulk, held).adviseAgain(kept);
            }
            default -> throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.no-undo");
        }
        return held.results();
    }
}
