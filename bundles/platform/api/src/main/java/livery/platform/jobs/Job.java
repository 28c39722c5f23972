package livery.platform.jobs;

import java.time.Instant;
import java.util.Map;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param done how much of the total, in the job's own measure
 * @param total 0 while nobody knows
 * @param attempts how often it was begun
 * @param node who has it, or had it last; empty before that
 * @param cancelling somebody has asked for its end
 * @param fault why it failed, or why it waits; a code of its module's messages, or null
 * @param dueAt when it is tried next, while it is queued
 */
public record Job(
        long id,
        String kind,
        State state,
        Map<String, String> parameters,
        long done,
        long total,
        int attempts,
        String node,
        boolean cancelling,
        @Nullable String fault,
        Map<String, Object> faultValues,
        PersonId requestedBy,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a job is on its way. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        /** Nothing more happens unless somebody retries it. */
        public boolean ended() {
            return this == SUCCEEDED || this == FAILED || this == CANCELLED;
        }
    }
}
