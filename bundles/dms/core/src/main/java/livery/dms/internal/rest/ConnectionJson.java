package livery.dms.internal.rest;

import java.time.Instant;
import java.util.Map;
import livery.dms.internal.connections.ConnectionRow;
import org.jspecify.annotations.Nullable;

/**
 * A connection.
 *
 * @param state {@code active}, {@code paused}, or {@code failed} while something keeps an active one from working
 * @param stateReason what keeps it from working
 * @param settings without those that are secret
 */
public record ConnectionJson(
        String id,
        String name,
        String adapter,
        String state,
        @Nullable String stateReason,
        Map<String, Object> settings,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastImportAt) {

    static ConnectionJson of(ConnectionRow row, Map<String, Object> shown, @Nullable String reason) {
        boolean failed = reason != null && row.state().equals(ConnectionRow.ACTIVE);
        return new ConnectionJson(
                Long.toString(row.id()),
                row.name(),
                row.adapter(),
                failed ? "failed" : row.state(),
                failed ? reason : null,
                shown,
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.lastImport());
    }
}
