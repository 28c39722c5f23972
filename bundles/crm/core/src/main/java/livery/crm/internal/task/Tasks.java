package livery.crm.internal.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.TaskFacts;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WrittenFields;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff write down what is to be done, and that it is done. */
@Component(service = Tasks.class)
public final class Tasks {

    public static final String READ = "crm.tasks.read";
    public static final String WRITE = "crm.tasks.write";

    public static final int TITLE = 200;
    public static final int TEXT = 4_000;
    public static final int OUTCOME = 2_000;

    private static final String CUSTOMER =
            "select id from crm_customer where tenant_id = ? and id = ? and erased_at is null";
    private static final String LEAD = "select id from crm_lead where tenant_id = ? and id = ?";
    private static final String LOCK = "select id from crm_task where tenant_id = ? and id = ? for update";
    private static final String CHANGE =
            "update crm_task set title = ?, text = ?, customer_id = ?, lead_id = ?, assignee_id = ?,"
                    + " due_at = ?, priority = ?, state = ?, active = ?, sort_at = ?, outcome = ?, version = version + 1,"
                    + " updated_at = ?, closed_at = ? where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Staff staff;
    private final Audit audit;
    private final Facts facts;
    private final NewTasks newTasks;

    @Activate
    public Tasks(@Reference CrmRows rows, @Reference Staff staff, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.staff = staff;
        this.audit = audit;
        this.facts = facts;
        this.newTasks = new NewTasks(audit, facts);
    }

    /**
     * Writes a task down.
     *
     * @return its id
     * @throws Fault with faults of fields when something written makes no sense
     */
    public long create(CallContext context, TaskDraft draft) {
        return create(context, draft, null);
    }

    /**
     * As {@link #create}, of a task that staff did not write themselves but that follows from a lead, from feedback or from
     * an action: for whom it is meant, or as {@link Assignees} say.
     */
    public long follow(CallContext context, TaskDraft draft) {
        return create(context, draft, Assignees.of(context, staff, draft.assignee()));
    }

    /** @param settled who does it without a question, or null for whom the draft names */
    private long create(CallContext context, TaskDraft draft, @Nullable PersonId settled) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            TaskDraft to = settled == null ? draft : draft.to(settled);
            Task task = checked(context, connection, null, settled, to, id, now);
            if (task.customer() != null) {
                CustomerPresence.touch(connection, tenant, task.customer());
            }
            newTasks.write(context, connection, List.of(task));
            return id;
        });
    }

    /**
     * Changes a task.
     *
     * @param current tells whether the caller's copy is of this version
     * @param change makes what is to be of what is
     * @throws Fault {@code crm.task.unknown}, {@code web.precondition.failed} when the caller's copy is older; with faults
     *     of fields when something written makes no sense
     */
    public void change(CallContext context, long id, LongPredicate current, UnaryOperator<TaskDraft> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        rows.call(context, (connection, tenant) -> {
            Query.exists(connection, LOCK, tenant, id);
            Task before = TaskList.find(connection, tenant, id);
            if (!current.test(before.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            Task after = checked(context, connection, before, before.assignee(), change.apply(before.draft()), id, now);
            List<String> fields = different(before, after);
            if (fields.isEmpty()) {
                return false;
            }
            List<@Nullable Object> values = new ArrayList<>(NewTasks.written(after));
            values.add(now);
            values.add(after.closedAt());
            values.add(tenant);
            values.add(id);
            Query.change(connection, CHANGE, values.toArray());
            audit.record(context, "crm.task.changed", subject(id), Map.of("fields", fields));
            boolean done = after.state() == TaskState.DONE && before.state() != TaskState.DONE;
            tell(context, before, after, done ? TaskFacts.DONE : TaskFacts.CHANGED, Map.of("fields", fields));
            return true;
        });
    }

    private Task checked(
            CallContext context,
            Connection connection,
            @Nullable Task before,
            @Nullable PersonId settled,
            TaskDraft draft,
            long id,
            Instant now)
            throws SQLException {
        WrittenFields fields = new WrittenFields();
        String title = fields.requiredLine("title", draft.title(), TITLE);
        String text = fields.block("text", draft.text(), TEXT);
        String outcome = fields.block("outcome", draft.outcome(), OUTCOME);
        Instant due = fields.moment("dueAt", draft.dueAt());
        PersonId assignee = Objects.requireNonNullElse(draft.assignee(), context.person());
        if (!assignee.equals(settled) && staff.find(context, assignee).isEmpty()) {
            fields.refuse("assignee", "crm.person.unknown");
        }
        CustomerId customer = draft.customer();
        if (customer != null
                && (before == null || !before.of(customer))
                && !Query.exists(connection, CUSTOMER, context.tenant().value(), customer.value())) {
            fields.refuse("customer", "crm.customer.unknown");
        }
        Long lead = draft.lead();
        if (lead != null
                && (before == null || !lead.equals(before.lead()))
                && !Query.exists(connection, LEAD, context.tenant().value(), lead)) {
            fields.refuse("lead", "crm.lead.unknown");
        }
        fields.done();
        TaskState state = Objects.requireNonNullElse(draft.state(), TaskState.OPEN);
        Instant closed = state.active() ? null : now;
        if (before != null && before.state() == state) {
            closed = before.closedAt();
        }
        Instant sortAt = closed != null ? closed : Objects.requireNonNullElse(due, NewTasks.FAR_AHEAD);
        return new Task(
                id,
                title,
                text,
                customer,
                null,
                lead,
                null,
                assignee,
                due,
                Objects.requireNonNullElse(draft.priority(), TaskPriority.NORMAL),
                state,
                outcome,
                before == null ? context.person() : before.createdBy(),
                now,
                now,
                closed,
                sortAt,
                0);
    }

    private static List<String> different(Task before, Task after) {
        List<String> fields = new ArrayList<>();
        Map<String, Boolean> same = new java.util.LinkedHashMap<>();
        same.put("title", before.title().equals(after.title()));
        same.put("text", Objects.equals(before.text(), after.text()));
        same.put("customer", before.of(after.customer()));
        same.put("lead", Objects.equals(before.lead(), after.lead()));
        same.put("assignee", before.assignee().equals(after.assignee()));
        same.put("dueAt", Objects.equals(before.dueAt(), after.dueAt()));
        same.put("priority", before.priority() == after.priority());
        same.put("state", before.state() == after.state());
        same.put("outcome", Objects.equals(before.outcome(), after.outcome()));
        same.forEach((field, equal) -> {
            if (!equal) {
                fields.add(field);
            }
        });
        return fields;
    }

    private void tell(CallContext context, Task before, Task task, String type, Map<String, ?> body) {
        Map<String, Object> said = new HashMap<>(body);
        if (task.customer() != null) {
            said.put("customer", task.customer().toString());
        }
        facts.tell(context, type, List.of(Long.toString(task.id())), said);
        List<String> about = Stream.of(before.customer(), task.customer())
                .filter(Objects::nonNull)
                .map(CustomerId::toString)
                .distinct()
                .toList();
        if (!about.isEmpty()) {
            facts.tell(context, CustomerFacts.TASKS_CHANGED, about, Map.of());
        }
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("task", Long.toString(id));
    }
}
