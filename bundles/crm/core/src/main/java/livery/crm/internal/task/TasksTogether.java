package livery.crm.internal.task;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.CustomerFacts;
import livery.crm.TaskFacts;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that are changed together, inside the unit of work around: nobody else changes them meanwhile, and all are told of.
 * How many they are makes no more statements.
 */
public final class TasksTogether {

    private static final String HELD =
            "select id, customer_id, lead_id, assignee_id, due_at, state from crm_task where tenant_id = ? and ";
    private static final ListQuery THESE = new ListQuery(HELD + "id in (??) order by id for update");
    private static final ListQuery ASKED =
            new ListQuery(HELD + "active = 1 and asked_by is not null and lead_id in (??) for update");
    private static final String CHANGED = "updated_at = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String ASSIGN = "update crm_task set assignee_id = ?, " + CHANGED;
    private static final String DUE = "update crm_task set due_at = ?, sort_at = ?, " + CHANGED;
    private static final String MOVE =
            "update crm_task set state = ?, active = ?, sort_at = ?, closed_at = ?, " + CHANGED;

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final Facts facts;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** A task that is held, as far as it can be changed with others. */
    public record Held(
            long id,
            @Nullable Long customer,
            @Nullable Long lead,
            PersonId assignee,
            @Nullable Instant dueAt,
            TaskState state) {

        private static Held read(ResultSet row) throws SQLException {
            return new Held(
                    row.getLong("id"),
                    Columns.number(row, "customer_id"),
                    Columns.number(row, "lead_id"),
                    new PersonId(row.getLong("assignee_id")),
                    Columns.instant(row, "due_at"),
                    TaskState.valueOf(row.getString("state")));
        }
    }

    public TasksTogether(CallContext context, Connection connection, Facts facts) {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.facts = facts;
    }

    /** Holds those of these ids that there are. */
    public Map<Long, Held> hold(Collection<Long> ids) throws SQLException {
        return THESE.by(connection, ids, Held::read, Held::id, tenant);
    }

    /** Holds what stages of these leads asked for and nobody has done. */
    Map<Long, Held> askedOf(Collection<Long> leads) throws SQLException {
        return ASKED.by(connection, leads, Held::read, Held::id, tenant);
    }

    /** Gives each to a member of staff. */
    public void assign(Map<Held, PersonId> to) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        to.forEach((task, person) -> changes.add(new @Nullable Object[] {person.value(), now, tenant, task.id()}));
        Batch.run(connection, ASSIGN, changes);
        tell(to.keySet(), TaskFacts.CHANGED, "assignee");
    }

    /** Sets by when each active one is to be done, null for no time. */
    public void due(Map<Held, @Nullable Instant> at) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        at.forEach((task, due) -> changes.add(new @Nullable Object[] {due, order(due), now, tenant, task.id()}));
        Batch.run(connection, DUE, changes);
        tell(at.keySet(), TaskFacts.CHANGED, "dueAt");
    }

    /** Moves each to a state that it is not in. */
    public void move(Map<Held, TaskState> to) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        List<Held> done = new ArrayList<>();
        List<Held> others = new ArrayList<>();
        to.forEach((task, state) -> {
            Instant closed = state.active() ? null : now;
            changes.add(new @Nullable Object[] {
                state.name(),
                state.active() ? 1 : 0,
                closed == null ? order(task.dueAt()) : closed,
                closed,
                now,
                tenant,
                task.id()
            });
            (state == TaskState.DONE ? done : others).add(task);
        });
        Batch.run(connection, MOVE, changes);
        tell(done, TaskFacts.DONE, "state");
        tell(others, TaskFacts.CHANGED, "state");
    }

    private static Instant order(@Nullable Instant due) {
        return Objects.requireNonNullElse(due, NewTasks.FAR_AHEAD);
    }

    private void tell(Collection<Held> tasks, String type, String field) {
        if (tasks.isEmpty()) {
            return;
        }
        List<String> subjects =
                tasks.stream().map(task -> Long.toString(task.id())).toList();
        facts.tell(context, type, subjects, Map.of("fields", List.of(field)));
        Set<String> about = new TreeSet<>();
        for (Held task : tasks) {
            if (task.customer() != null) {
                about.add(task.customer().toString());
            }
        }
        if (!about.isEmpty()) {
            facts.tell(context, CustomerFacts.TASKS_CHANGED, List.copyOf(about), Map.of());
        }
    }
}
