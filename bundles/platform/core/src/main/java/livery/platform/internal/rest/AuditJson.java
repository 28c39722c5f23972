package livery.platform.internal.rest;

import java.time.Instant;
import java.util.Map;
import livery.platform.PersonId;
import livery.platform.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param person who did it; null when the platform did
 * @param cause the request's id, or the name of the job
 * @param sequence its place in the chain, or null for the seconds until it has one
 */
public record AuditJson(
        String id,
        Instant at,
        @Nullable ByJson person,
        String cause,
        String action,
        SubjectJson subject,
        Map<String, Object> details,
        @Nullable Long sequence) {

    /** Who did it. */
    public record ByJson(String id, String name) {}

    /** What it was done to. */
    public record SubjectJson(String kind, String id) {}

    static AuditJson of(AuditEntry entry, Map<PersonId, String> names) {
        ByJson person = entry.person().equals(PersonId.SYSTEM)
                ? null
                : new ByJson(entry.person().toString(), names.getOrDefault(entry.person(), ""));
        return new AuditJson(
                Long.toString(entry.id()),
                entry.at(),
                person,
                entry.cause(),
                entry.action(),
                new SubjectJson(entry.subject().kind(), entry.subject().id()),
                entry.details(),
                entry.sequence());
    }
}
