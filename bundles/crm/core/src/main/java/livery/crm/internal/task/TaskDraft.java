package livery.crm.internal.task;

import java.time.Instant;
import livery.crm.CustomerId;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a task.
 *
 * @param customer whom it is about, or null
 * @param lead the lead that it is about, or null
 * @param assignee who is to do it; null for whoever writes it
 * @param priority null for a normal one
 * @param state null for an open one
 */
public record TaskDraft(
        @Nullable String title,
        @Nullable String text,
        @Nullable CustomerId customer,
        @Nullable Long lead,
        @Nullable PersonId assignee,
        @Nullable Instant dueAt,
        @Nullable TaskPriority priority,
        @Nullable TaskState state,
        @Nullable String outcome) {

    /** One that is about no lead. */
    public TaskDraft(
            @Nullable String title,
            @Nullable String text,
            @Nullable CustomerId customer,
            @Nullable PersonId assignee,
            @Nullable Instant dueAt,
            @Nullable TaskPriority priority,
            @Nullable TaskState state,
            @Nullable String outcome) {
        this(title, text, customer, null, assignee, dueAt, priority, state, outcome);
    }

    /** The same, for somebody. */
    TaskDraft to(PersonId person) {
        return new TaskDraft(title, text, customer, lead, person, dueAt, priority, state, outcome);
    }
}
