package livery.crm.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import livery.crm.internal.vehicle.VehicleRow;
import org.jspecify.annotations.Nullable;

/** A vehicle of a customer. */
public record VehicleJson(
        String id,
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable EnergyTypeJson energyType,
        @Nullable LocalDate warrantyUntil,
        @Nullable Long warrantyKm,
        @Nullable Long odometerKm,
        Instant createdAt) {

    static VehicleJson of(VehicleRow vehicle) {
        return new VehicleJson(
                Long.toString(vehicle.id()),
                vehicle.plate(),
                vehicle.vin(),
                vehicle.brand(),
                vehicle.series(),
                vehicle.model(),
                vehicle.energy(),
                vehicle.firstRegisteredOn(),
                EnergyTypeJson.of(vehicle.energyType()),
                vehicle.warrantyUntil(),
                vehicle.warrantyKm(),
                vehicle.odometerKm(),
                vehicle.createdAt());
    }
}
