package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import livery.crm.internal.vehicle.VehicleRow;
import livery.crm.internal.vehicle.Vehicles;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle and whose it is.
 *
 * @param energy as written
 * @param energyType what that means, where it is known
 * @param odometerKm the last plausible reading
 * @param own values of the fields that the store has added, by code; {@code /tenants/{tenant}/schemas/vehicle} says which
 *     there are
 * @param warnings of the change that this answers; else empty
 */
public record OwnedVehicleJson(
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
        @Nullable LocalDate runningInDueOn,
        @Nullable Long runningInDueKm,
        @Nullable LocalDate runningInDoneOn,
        @Nullable Long odometerKm,
        @Nullable Instant odometerAt,
        long version,
        Instant createdAt,
        @Nullable OwnerJson customer,
        List<WarningJson> warnings,
        @JsonPropertyDescription(SchemasResource.VEHICLE) Map<String, Object> own) {

    /** The customer who owns the vehicle, or who stands for them. */
    public record OwnerJson(String id, String name) {}

    static OwnedVehicleJson of(Vehicles.Owned owned, List<WarningJson> warnings, Map<String, Object> own) {
        VehicleRow vehicle = owned.vehicle();
        String owner = owned.owner();
        Long ownerId = owned.ownerId();
        return new OwnedVehicleJson(
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
                vehicle.runningIn().dueOn(),
                vehicle.runningIn().dueKm(),
                vehicle.runningIn().doneOn(),
                vehicle.odometerKm(),
                vehicle.odometerAt(),
                vehicle.version(),
                vehicle.createdAt(),
                owner == null || ownerId == null ? null : new OwnerJson(Long.toString(ownerId), owner),
                warnings,
                own);
    }
}
