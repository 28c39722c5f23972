package livery.crm.internal.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.TaskFacts;
import livery.crm.internal.sql.Batch;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Where every task comes to be, however many are made together: each is on record, and all are told of. */
public final class NewTasks {

    static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ADD =
            "insert into crm_task (tenant_id, id, title, text, customer_id, lead_id, assignee_id,"
                    + " due_at, priority, state, active, sort_at, outcome, created_by, version, created_at, updated_at,"
                    + " closed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)";

    private final Audit audit;
    private final Facts facts;

    public NewTasks(Audit audit, Facts facts) {
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * One that nobody has begun, about a customer, made by the caller now.
     *
     * @param title judged already, as are all
     */
    public static Task open(
            CallContext context,
            String title,
            @Nullable String text,
            CustomerId customer,
            PersonId assignee,
            @Nullable Instant dueAt,
            Instant now) {
        return new Task(
                TimeSortedIds.next(),
                title,
                text,
                customer,
                null,
                null,
                null,
                assignee,
                dueAt,
                TaskPriority.NORMAL,
                TaskState.OPEN,
                null,
                context.person(),
                now,
                now,
                null,
                Objects.requireNonNullElse(dueAt, FAR_AHEAD),
                0);
    }

    /** Writes them down in one batch, inside the unit of work around; their customers are touched by the caller. */
    public void write(CallContext context, Connection connection, List<Task> tasks) throws SQLException {
        if (tasks.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Task task : tasks) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(context.tenant().value());
            values.add(task.id());
            values.addAll(written(task));
            values.add(task.createdBy().value());
            values.add(task.createdAt());
            values.add(task.updatedAt());
            values.add(task.closedAt());
            rows.add(values.toArray());
        }
        Batch.run(connection, ADD, rows);
        for (Task task : tasks) {
            audit.record(context, "crm.task.created", new Audit.Subject("task", Long.toString(task.id())), Map.of());
        }
        tell(context, tasks);
    }

    /** What staff write of a task, in the order of the columns from {@code title} to {@code outcome}. */
    static List<@Nullable Object> written(Task task) {
        CustomerId customer = task.customer();
        return new ArrayList<>(java.util.Arrays.<@Nullable Object>asList(
                task.title(),
                task.text(),
                customer == null ? null : customer.value(),
                task.lead(),
                task.assignee().value(),
                task.dueAt(),
                task.priority().name(),
                task.state().name(),
                task.state().active() ? 1 : 0,
                task.sortAt(),
                task.outcome()));
    }

    private void tell(CallContext context, List<Task> tasks) {
        CustomerId only = tasks.size() == 1 ? tasks.get(0).customer() : null;
        facts.tell(
                context,
                TaskFacts.CREATED,
                tasks.stream().map(task -> Long.toString(task.id())).toList(),
                only == null ? Map.of() : Map.of("customer", only.toString()));
        List<String> about = tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.customer()))
                .map(CustomerId::toString)
                .distinct()
                .toList();
        if (!about.isEmpty()) {
            facts.tell(context, CustomerFacts.TASKS_CHANGED, about, Map.of());
        }
    }
}
