package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import livery.crm.internal.task.TaskState;
import livery.crm.internal.task.TasksTogether;
import livery.crm.internal.task.TasksTogether.Held;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Gives some active tasks to a member of staff, sets by when they are to be done, or closes them; and takes that back where it
 * is still so.
 */
final class BulkTaskChanges {

    private final TasksTogether tasks;
    private final Change change;
    private final Outcomes outcomes = new Outcomes();

    BulkTaskChanges(CallContext context, Connection connection, Facts facts, Bulk bulk) {
        this.tasks = new TasksTogether(context, connection, facts);
        this.change = change(bulk);
    }

    /**
     * What is changed, in words that can be kept.
     *
     * @param of what it is now
     * @param wanted what it is to be
     */
    private record Change(Function<Held, @Nullable String> of, Making making, String wanted) {}

    @FunctionalInterface
    private interface Making {
        void make(Map<Held, @Nullable String> to) throws SQLException;
    }

    private Change change(Bulk bulk) {
        return switch (bulk.action()) {
            case ASSIGN_TASK ->
                new Change(
                        task -> task.assignee().toString(),
                        this::assign,
                        Objects.requireNonNull(bulk.detail().adviser()).toString());
            case SET_DUE ->
                new Change(
                        task -> task.dueAt() == null ? null : task.dueAt().toString(),
                        this::setDue,
                        Objects.requireNonNull(bulk.detail().dueAt())
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString());
            case COMPLETE -> new Change(task -> task.state().name(), this::move, TaskState.DONE.name());
            case DROP -> new Change(task -> task.state().name(), this::move, TaskState.DROPPED.name());
            default -> throw new IllegalStateException(bulk.action().name());
        };
    }

    Collection<BulkResult> apply(Collection<Long> ids) throws SQLException {
        Map<Held, @Nullable String> to = new LinkedHashMap<>();
        hold(ids).forEach((id, task) -> {
            String before = change.of().apply(task);
            if (change.wanted().equals(before)) {
                outcomes.skipped(id, BulkResult.ALREADY);
            } else if (!task.state().active()) {
                outcomes.skipped(id, BulkResult.CLOSED);
            } else {
                to.put(task, change.wanted());
                outcomes.done(id, before);
            }
        });
        change.making().make(to);
        return outcomes.results();
    }

    /** @param kept what each was before */
    Collection<BulkResult> undo(Map<Long, @Nullable String> kept) throws SQLException {
        Map<Held, @Nullable String> to = new LinkedHashMap<>();
        hold(kept.keySet()).forEach((id, task) -> {
            if (change.wanted().equals(change.of().apply(task))) {
                to.put(task, kept.get(id));
                outcomes.done(id, null);
            } else {
                outcomes.skipped(id, BulkResult.SINCE);
            }
        });
        change.making().make(to);
        return outcomes.results();
    }

    private Map<Long, Held> hold(Collection<Long> ids) throws SQLException {
        Map<Long, Held> held = tasks.hold(ids);
        outcomes.withoutMissing(ids, held.keySet(), "crm.task.unknown");
        return held;
    }

    private void assign(Map<Held, @Nullable String> to) throws SQLException {
        Map<Held, PersonId> people = new LinkedHashMap<>();
        to.forEach((task, person) -> people.put(task, new PersonId(Long.parseLong(Objects.requireNonNull(person)))));
        tasks.assign(people);
    }

    private void setDue(Map<Held, @Nullable String> to) throws SQLException {
        Map<Held, @Nullable Instant> times = new LinkedHashMap<>();
        to.forEach((task, due) -> times.put(task, due == null ? null : Instant.parse(due)));
        tasks.due(times);
    }

    private void move(Map<Held, @Nullable String> to) throws SQLException {
        Map<Held, TaskState> states = new LinkedHashMap<>();
        to.forEach((task, state) -> states.put(task, TaskState.valueOf(Objects.requireNonNull(state))));
        tasks.move(states);
    }
}
