package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the workshop as an outside system wrote it.
 *
 * @param work what was done, as written
 * @param adviser who received the customer, as written
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
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
        @Nullable String adviser,
        Map<String, String> own)
        implements DealingRecord {

    public ServiceVisitRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public ServiceVisitRecord(
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
            @Nullable String adviser) {
        this(
                externalId,
                customer,
                vehicle,
                plate,
                at,
                endedAt,
                amountMinor,
                currency,
                odometerKm,
                work,
                adviser,
                Map.of());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SERVICE_VISIT;
    }
}
