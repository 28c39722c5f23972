package livery.crm.internal.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tasks that nobody wrote: a stage of a lead asked for them. What staff write of a lead themselves is left to them. */
@Component(service = AskedTasks.class)
public final class AskedTasks {

    private static final String ASKED = "update crm_task set asked_by = ? where tenant_id = ? and id = ?";
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
     * @return what was closed, and in which state it had been, by the lead
     */
    public Map<Long, Map<Long, TaskState>> close(CallContext context, Collection<Long> leads, TaskState state) {
        return rows.call(context, (connection, tenant) -> {
            TasksTogether together = new TasksTogether(context, connection, facts);
            Map<Long, Map<Long, TaskState>> closed = new HashMap<>();
            Map<TasksTogether.Held, TaskState> moved = new LinkedHashMap<>();
            for (TasksTogether.Held task : together.askedOf(leads).values()) {
                moved.put(task, state);
                closed.computeIfAbsent(Objects.requireNonNull(task.lead()), lead -> new TreeMap<>())
                        .put(task.id(), task.state());
            }
            together.move(moved);
            followed(context, moved.size(), "state");
            return closed;
        });
    }

    /**
     * Opens again what was closed with its lead.
     *
     * @param before the state in which each had been; those that are not dropped now stay as they are
     */
    public void reopen(CallContext context, Map<Long, TaskState> before) {
        rows.call(context, (connection, tenant) -> {
            TasksTogether together = new TasksTogether(context, connection, facts);
            Map<TasksTogether.Held, TaskState> moved = new LinkedHashMap<>();
            for (TasksTogether.Held task : together.hold(before.keySet()).values()) {
                TaskState state = before.get(task.id());
                if (state != null && task.state() == TaskState.DROPPED) {
                    moved.put(task, state);
                }
            }
            together.move(moved);
            followed(context, moved.size(), "state");
            return moved;
        });
    }

    /**
     * Gives what stages of leads asked for, and nobody has done, to others of the staff.
     *
     * @param to who gets what was asked for, by the lead
     */
    public void give(CallContext context, Map<Long, PersonId> to) {
        rows.call(context, (connection, tenant) -> {
            TasksTogether together = new TasksTogether(context, connection, facts);
            Map<TasksTogether.Held, PersonId> given = new LinkedHashMap<>();
            for (TasksTogether.Held task : together.askedOf(to.keySet()).values()) {
                PersonId person = to.get(Objects.requireNonNull(task.lead()));
                if (person != null) {
                    given.put(task, person);
                }
            }
            together.assign(given);
            followed(context, given.size(), "assignee");
            return given;
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

    private void followed(CallContext context, int tasks, String field) {
        if (tasks > 0) {
            audit.record(
                    context,
                    "crm.tasks.followed",
                    new Audit.Subject("store", context.tenant().toString()),
                    Map.of("tasks", tasks, "fields", List.of(field)));
        }
    }
}
