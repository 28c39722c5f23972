package livery.crm;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as an outside system wrote it.
 *
 * @param owner external id of the customer who owns it, in the same source
 * @param warrantyUntil the last day of the warranty
 * @param warrantyKm up to which reading of the odometer the warranty holds
 * @param odometerKm as it was read last; a change of it is a new reading at the time when the record comes
 * @param energy such as petrol, diesel, hybrid, electric; as written
 * @param runningIn its first service
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
 */
public record VehicleRecord(
        String externalId,
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable String owner,
        @Nullable LocalDate warrantyUntil,
        @Nullable Long warrantyKm,
        @Nullable Long odometerKm,
        RunningIn runningIn,
        Map<String, String> own) {

    public VehicleRecord {
        own = Map.copyOf(own);
    }

    /** A vehicle whose source says nothing of fields that a store has added. */
    public VehicleRecord(
            String externalId,
            @Nullable String vin,
            @Nullable String plate,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable String energy,
            @Nullable LocalDate firstRegisteredOn,
            @Nullable String owner,
            @Nullable LocalDate warrantyUntil,
            @Nullable Long warrantyKm,
            @Nullable Long odometerKm) {
        this(
                externalId,
                vin,
                plate,
                brand,
                series,
                model,
                energy,
                firstRegisteredOn,
                owner,
                warrantyUntil,
                warrantyKm,
                odometerKm,
                RunningIn.UNKNOWN,
                Map.of());
    }

    /** A vehicle of whose warranty and odometer the source knows nothing. */
    public VehicleRecord(
            String externalId,
            @Nullable String vin,
            @Nullable String plate,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable String energy,
            @Nullable LocalDate firstRegisteredOn,
            @Nullable String owner) {
        this(externalId, vin, plate, brand, series, model, energy, firstRegisteredOn, owner, null, null, null);
    }
}
