package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A test drive as an outside system wrote it. Serves A3.
 *
 * @param adviser who came along, as written
 */
public record TestDriveRecord(
        String externalId,
        @Nullable String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Instant endedAt,
        @Nullable String model,
        @Nullable String adviser,
        @Nullable String note)
        implements DealingRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.TEST_DRIVE;
    }

    @Override
    public @Nullable Long amountMinor() {
        return null;
    }

    @Override
    public @Nullable String currency() {
        return null;
    }
}
