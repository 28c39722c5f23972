package livery.crm.internal.task;

import java.time.Instant;
import livery.crm.CustomerId;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a task.
 *
 * @param assignee who is to do it; null for whoever writes it
 * @param priority null for a normal one
 * @param state null for an open one
 */
public record TaskDraft(
        @Nullable String title,
        @Nullable String text,
        @Nullable CustomerId customer,
        @Nullable PersonId assignee,
        @Nullable Instant dueAt,
        @Nullable TaskPriority priority,
        @Nullable TaskState state,
        @Nullable String outcome) {}
