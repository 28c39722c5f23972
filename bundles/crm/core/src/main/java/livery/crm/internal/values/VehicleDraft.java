package livery.crm.internal.values;

import java.time.LocalDate;
import livery.crm.VehicleRecord;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a vehicle, before any check.
 *
 * @param owner the customer's id, or an external id as a source wrote it
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
        @Nullable String owner) {

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
                record.owner());
    }
}
