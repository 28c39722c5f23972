package livery.crm.internal.values;

import java.time.LocalDate;
import java.util.Map;
import livery.crm.RunningIn;
import livery.crm.VehicleRecord;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a vehicle, before any check.
 *
 * @param owner the customer's id, or an external id as a source wrote it
 * @param runningIn its first service
 * @param own what is written into fields that the store has added, by code; null when nothing is said of them
 */
public record VehicleDraft(
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable Long warrantyKm,
        @Nullable Long odometerKm,
        @Nullable String owner,
        RunningIn runningIn,
        @Nullable Map<String, @Nullable Object> own) {

    /** One of whose own fields nothing is written. */
    public VehicleDraft(
            @Nullable String vin,
            @Nullable String plate,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable String energy,
            @Nullable LocalDate firstRegisteredOn,
            @Nullable LocalDate warrantyUntil,
            @Nullable Long warrantyKm,
            @Nullable Long odometerKm,
            @Nullable String owner) {
        this(
                vin,
                plate,
                brand,
                series,
                model,
                energy,
                firstRegisteredOn,
                warrantyUntil,
                warrantyKm,
                odometerKm,
                owner,
                RunningIn.UNKNOWN,
                null);
    }

    /** The same with another owner. */
    public VehicleDraft ownedBy(String whose) {
        return new VehicleDraft(
                vin,
                plate,
                brand,
                series,
                model,
                energy,
                firstRegisteredOn,
                warrantyUntil,
                warrantyKm,
                odometerKm,
                whose,
                runningIn,
                own);
    }

    public static VehicleDraft of(VehicleRecord record) {
        return new VehicleDraft(
                record.vin(),
                record.plate(),
                record.brand(),
                record.series(),
                record.model(),
                record.energy(),
                record.firstRegisteredOn(),
                record.warrantyUntil(),
                record.warrantyKm(),
                record.odometerKm(),
                record.owner(),
                record.runningIn(),
                null);
    }
}
