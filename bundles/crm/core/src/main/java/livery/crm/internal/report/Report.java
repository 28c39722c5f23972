package livery.crm.internal.report;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that is kept.
 *
 * @param definition as JSON has it
 * @param pinnedFor on whose dashboard it is, or null
 * @param preset which of those that are shipped it stands in for, or null
 */
public record Report(
        long id,
        String name,
        Map<String, Object> definition,
        @Nullable Audience pinnedFor,
        @Nullable String preset,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    ReportDraft draft() {
        return new ReportDraft(name, definition, pinnedFor, preset);
    }
}
