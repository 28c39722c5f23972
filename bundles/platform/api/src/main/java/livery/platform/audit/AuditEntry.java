package livery.platform.audit;

import java.time.Instant;
import java.util.Map;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param id grows with time within a tenant, nearly
 * @param at in UTC, to the microsecond
 * @param cause the request's id, or the name of the job
 * @param sequence its place in the tenant's chain, or null for the seconds until it has one
 */
public record AuditEntry(
        long id,
        Instant at,
        PersonId person,
        String cause,
        String action,
        Audit.Subject subject,
        Map<String, Object> details,
        @Nullable Long sequence) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
