package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sale of a vehicle as an outside system wrote it. Serves A3, A12 and A25.
 *
 * @param at when it was sold
 * @param amountMinor the price
 * @param configuration what the vehicle was ordered with, as written
 * @param adviser who sold it, as written
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
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
        @Nullable String adviser,
        Map<String, String> own)
        implements DealingRecord {

    public VehicleSaleRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public VehicleSaleRecord(
            String externalId,
            @Nullable String customer,
            @Nullable String vehicle,
            @Nullable String plate,
            @Nullable Instant at,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable String model,
            @Nullable String configuration,
            @Nullable String adviser) {
        this(externalId, customer, vehicle, plate, at, amountMinor, currency, model, configuration, adviser, Map.of());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VEHICLE_SALE;
    }
}
