package livery.dms.internal.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import livery.dms.internal.connections.ConnectionRow;
import org.jspecify.annotations.Nullable;

/**
 * A connection.
 *
 * @param adapterVersion the version of the adapter that it asks for; null for whatever is the standard one
 * @param runsVersion the version that it runs with; null while it does not run
 * @param state {@code active}, {@code paused}, or {@code failed} while something keeps an active one from working
 * @param stateReason what keeps it from working, or in what it works otherwise than asked
 * @param settings without those that are secret
 */
public record ConnectionJson(
        String id,
        String name,
        String adapter,
        @Nullable String adapterVersion,
        @Nullable String runsVersion,
        String state,
        @Nullable String stateReason,
        Map<String, Object> settings,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastImportAt) {

    /**
     * The connection in words.
     *
     * @param trouble what keeps it from working
     * @param warning in what it works otherwise than asked
     */
    static ConnectionJson of(
            ConnectionRow row,
            Map<String, Object> shown,
            Optional<String> runs,
            @Nullable String trouble,
            @Nullable String warning) {
        boolean failed = trouble != null && row.state().equals(ConnectionRow.ACTIVE);
        return new ConnectionJson(
                Long.toString(row.id()),
                row.name(),
                row.adapter(),
                row.adapterVersion(),
                runs.orElse(null),
                failed ? "failed" : row.state(),
                failed ? trouble : warning,
                shown,
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.lastImport());
    }
}
