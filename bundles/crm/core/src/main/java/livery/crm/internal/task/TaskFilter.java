package livery.crm.internal.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list is of.
 *
 * @param dueBefore only those that are due before, or null
 */
public record TaskFilter(
        View view,
        @Nullable PersonId assignee,
        @Nullable CustomerId customer,
        @Nullable Instant dueBefore) {

    /** Tasks by how far they are. */
    public enum View {
        /** Open or being done: what is due first comes first. */
        @JsonProperty("active")
        ACTIVE(null, true),
        @JsonProperty("open")
        OPEN(TaskState.OPEN, true),
        @JsonProperty("doing")
        DOING(TaskState.DOING, true),
        /** Done or dropped: what was closed last comes first. */
        @JsonProperty("closed")
        CLOSED(null, false),
        @JsonProperty("done")
        DONE(TaskState.DONE, false),
        @JsonProperty("dropped")
        DROPPED(TaskState.DROPPED, false);

        private final @Nullable TaskState state;
        private final boolean active;

        View(@Nullable TaskState state, boolean active) {
            this.state = state;
            this.active = active;
        }

        @Nullable
        TaskState state() {
            return state;
        }

        boolean active() {
            return active;
        }
    }
}
