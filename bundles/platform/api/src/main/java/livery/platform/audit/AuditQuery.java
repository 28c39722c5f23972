package livery.platform.audit;

import java.time.Instant;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null for any.
 *
 * @param action whole
 * @param from the earliest, inclusive
 * @param until the latest, exclusive
 */
public record AuditQuery(
        @Nullable PersonId person,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Any entry. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);
}
