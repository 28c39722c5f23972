package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the workshop as an outside system wrote it.
 *
 * @param work what was done, as written
 * @param adviser who received the customer, as written
 */
public record ServiceVisitRecord(
        String externalId,
        @Nullable String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Instant endedAt,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable Long odometerKm,
        @Nullable String work,
        @Nullable String adviser)
        implements DealingRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.SERVICE_VISIT;
    }
}
