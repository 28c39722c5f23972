package livery.crm.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import livery.crm.internal.vehicle.VehicleRow;
import livery.crm.internal.vehicle.Vehicles;
import org.jspecify.annotations.Nullable;

/** A vehicle and whose it is. */
public record OwnedVehicleJson(
        String id,
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        Instant createdAt,
        @Nullable OwnerJson customer) {

    /** The customer who owns the vehicle. */
    public record OwnerJson(String id, String name) {}

    static OwnedVehicleJson of(Vehicles.Owned owned) {
        VehicleRow vehicle = owned.vehicle();
        String owner = owned.owner();
        return new OwnedVehicleJson(
                Long.toString(vehicle.id()),
                vehicle.plate(),
                vehicle.vin(),
                vehicle.brand(),
                vehicle.series(),
                vehicle.model(),
                vehicle.energy(),
                vehicle.firstRegisteredOn(),
                vehicle.createdAt(),
                owner == null
                        ? null
                        : new OwnerJson(Long.toString(Objects.requireNonNull(vehicle.customerId())), owner));
    }
}
