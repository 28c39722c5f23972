package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test drive as an outside system wrote it. Serves A3.
 *
 * @param adviser who came along, as written
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
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
        @Nullable String note,
        Map<String, String> own)
        implements DealingRecord {

    public TestDriveRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public TestDriveRecord(
            String externalId,
            @Nullable String customer,
            @Nullable String vehicle,
            @Nullable String plate,
            @Nullable Instant at,
            @Nullable Instant endedAt,
            @Nullable String model,
            @Nullable String adviser,
            @Nullable String note) {
        this(externalId, customer, vehicle, plate, at, endedAt, model, adviser, note, Map.of());
    }

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
