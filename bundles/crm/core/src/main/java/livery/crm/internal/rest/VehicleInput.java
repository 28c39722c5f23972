package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.Map;
import livery.crm.RunningIn;
import livery.crm.internal.values.VehicleDraft;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a vehicle: at least a plate or a VIN.
 *
 * @param vin 17 letters and digits without I, O and Q; of a Chinese or North American maker with a check digit that fits
 * @param energy petrol, diesel, hybrid, plug-in, electric or other; other words are kept as they are written
 * @param warrantyUntil the last day of the warranty
 * @param warrantyKm up to which reading of the odometer the warranty holds
 * @param runningInDueOn the last day on which the first service is due
 * @param runningInDueKm up to which reading of the odometer it is due
 * @param runningInDoneOn the day it was done
 * @param owner id of the customer who owns it now
 * @param own values of the fields that the store has added, by code, as {@code /tenants/{tenant}/schemas/vehicle} says; in
 *     a change those that are not named stay, and those that are null are emptied
 */
public record VehicleInput(
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable Long warrantyKm,
        @Nullable LocalDate runningInDueOn,
        @Nullable Long runningInDueKm,
        @Nullable LocalDate runningInDoneOn,
        @Nullable String owner,

        @JsonPropertyDescription(SchemasResource.VEHICLE) @Nullable
        Map<String, @Nullable Object> own) {

    static VehicleInput of(VehicleDraft draft) {
        return new VehicleInput(
                draft.vin(),
                draft.plate(),
                draft.brand(),
                draft.series(),
                draft.model(),
                draft.energy(),
                draft.firstRegisteredOn(),
                draft.warrantyUntil(),
                draft.warrantyKm(),
                draft.runningIn().dueOn(),
                draft.runningIn().dueKm(),
                draft.runningIn().doneOn(),
                draft.owner(),
                null);
    }

    VehicleDraft draft() {
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
                null,
                owner,
                new RunningIn(runningInDueOn, runningInDueKm, runningInDoneOn),
                own == null ? Map.of() : own);
    }
}
