package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sale of a vehicle as an outside system wrote it. Serves A3, A12 and A25.
 *
 * @param at when it was sold
 * @param amountMinor the price
 * @param configuration what the vehicle was ordered with, as written
 * @param adviser who sold it, as written
 */
public record VehicleSaleRecord(
        String externalId,
        @Nullable String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String model,
        @Nullable String configuration,
        @Nullable String adviser)
        implements DealingRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.VEHICLE_SALE;
    }
}
