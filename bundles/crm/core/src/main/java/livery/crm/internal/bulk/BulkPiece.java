package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.task.NewTasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Does it with some customers, or takes it back, in a few statements, and says what became of each. */
final class BulkPiece {

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final Facts facts;
    private final Bulk bulk;

    BulkPiece(CallContext context, Connection connection, Facts facts, Bulk bulk) {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.facts = facts;
        this.bulk = bulk;
    }

    Collection<BulkResult> apply(Collection<Long> ids, NewTasks newTasks, Staff staff) throws SQLException {
        HeldCustomers held = new HeldCustomers(context, connection, facts, ids);
        held.withoutMerged(Members.canonical(connection, tenant, ids));
        switch (bulk.action()) {
            case TAG -> new BulkTagging(connection, tenant, bulk, held).tag();
            case UNTAG -> new BulkTagging(connection, tenant, bulk, held).untag();
            case ADVISE -> new BulkAdvising(connection, tenant, bulk, held).advise();
            case TASK -> new BulkTasks(context, connection, bulk, held).make(newTasks, staff);
        }
        return held.results();
    }

    /** Takes back what was done with these. */
    Collection<BulkResult> undo(Map<Long, @Nullable String> kept) throws SQLException {
        HeldCustomers held = new HeldCustomers(context, connection, facts, kept.keySet());
        Map<Long, Long> merged = Members.canonical(connection, tenant, kept.keySet());
        switch (bulk.action()) {
            case TAG -> new BulkTagging(connection, tenant, bulk, held).takeBack(merged);
            case UNTAG -> new BulkTagging(connection, tenant, bulk, held).giveBack(merged, kept);
            case ADVISE -> {
                held.withoutMerged(merged);
                new BulkAdvising(connection, tenant, bulk, held).adviseAgain(kept);
            }
            case TASK -> throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.no-undo");
        }
        return held.results();
    }
}
