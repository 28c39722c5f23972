package livery.crm.internal.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.TaskFacts;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tasks that nobody wrote: a stage of a lead asked for them. What staff write of a lead themselves is left to them. */
@Component(service = AskedTasks.class)
public final class AskedTasks {

    private static final String ASKED = "update crm_task set asked_by = ? where tenant_id = ? and id = ?";
    private static final ListQuery ACTIVE = new ListQuery("select id, customer_id from crm_task where tenant_id = ?"
            + " and active = 1 and asked_by is not null and lead_id in (??) for update");
    private static final ListQuery CLOSE = new ListQuery("update crm_task set state = ?, active = 0, sort_at = ?,"
            + " closed_at = ?, updated_at = ?, version = version + 1 where tenant_id = ? and id in (??)");
    private static final ListQuery GIVE = new ListQuery("update crm_task set assignee_id = ?, updated_at = ?,"
            + " version = version + 1 where tenant_id = ? and id in (??)");
    private static final String BECOME = "update crm_task set customer_id = ?, version = version + 1"
            + " where tenant_id = ? and lead_id = ? and customer_id is null";

    private final CrmRows rows;
    private final Tasks tasks;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public AskedTasks(@Reference CrmRows rows, @Reference Tasks tasks, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.tasks = tasks;
        this.audit = audit;
        this.facts = facts;
    }

    /** Writes down a task that a stage asks for. */
    public void ask(CallContext context, TaskDraft draft, String stage) {
        rows.call(context, (connection, tenant) -> {
            long id = tasks.follow(context, draft);
            return Query.change(connection, ASKED, stage, tenant, id);
        });
    }

    /**
     * Closes what stages of these leads asked for and nobody has done.
     *
     * @param state a closed one
     */
    public void close(CallContext context, Collection<Long> leads, TaskState state) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        rows.call(context, (connection, tenant) -> {
            Map<Long, @Nullable Long> found = active(connection, tenant, leads);
            CLOSE.change(connection, found.keySet(), state.name(), now, now, now, tenant);
            changed(context, found, state == TaskState.DONE ? TaskFacts.DONE : TaskFacts.CHANGED, "state");
            return found.size();
        });
    }

    /** Gives what a lead's stage asked for, and nobody has done, to another of the staff. */
    public void give(CallContext context, long lead, PersonId to) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        rows.call(context, (connection, tenant) -> {
            Map<Long, @Nullable Long> found = active(connection, tenant, List.of(lead));
            GIVE.change(connection, found.keySet(), to.value(), now, tenant);
            changed(context, found, TaskFacts.CHANGED, "assignee");
            return found.size();
        });
    }

    /** Has all tasks of a lead be about the customer that it became, so that they are in the customer's history. */
    public void become(CallContext context, long lead, CustomerId customer) {
        rows.call(context, (connection, tenant) -> {
            if (Query.change(connection, BECOME, customer.value(), tenant, lead) > 0) {
                facts.tell(context, CustomerFacts.TASKS_CHANGED, List.of(customer.toString()), Map.of());
            }
            return true;
        });
    }

    private static Map<Long, @Nullable Long> active(Connection connection, long tenant, Collection<Long> leads)
            throws SQLException {
        Map<Long, @Nullable Long> found = new TreeMap<>();
        ACTIVE.read(connection, leads, row -> found.put(row.getLong("id"), Columns.number(row, "customer_id")), tenant);
        return found;
    }

    private void changed(CallContext context, Map<Long, @Nullable Long> found, String type, String field) {
        if (found.isEmpty()) {
            return;
        }
        Map<String, Object> said = new HashMap<>();
        said.put("tasks", found.size());
        said.put("fields", List.of(field));
        audit.record(
                context,
                "crm.tasks.followed",
                new Audit.Subject("store", context.tenant().toString()),
                said);
        facts.tell(
                context, type, found.keySet().stream().map(String::valueOf).toList(), Map.of("fields", List.of(field)));
        Set<String> about = new TreeSet<>();
        for (Long customer : found.values()) {
            if (customer != null) {
                about.add(customer.toString());
            }
        }
        if (!about.isEmpty()) {
            facts.tell(context, CustomerFacts.TASKS_CHANGED, List.copyOf(about), Map.of());
        }
    }
}
