package livery.crm.internal.values;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import livery.crm.RunningIn;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a vehicle, but for its owner. */
public final class VehicleChecks {

    /** ISO 3779: no I, O and Q, which look like digits. */
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{" + Limits.VIN + "}");

    private VehicleChecks() {}

    public static Checked<VehicleField> of(VehicleDraft record, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        Map<VehicleField, String> values = new EnumMap<>(VehicleField.class);
        put(values, VehicleField.VIN, vin(checks, record.vin()));
        put(values, VehicleField.PLATE, plate(checks, record.plate()));
        put(values, VehicleField.BRAND, checks.line("brand", record.brand(), Limits.WORDS));
        put(values, VehicleField.SERIES, checks.line("series", record.series(), Limits.WORDS));
        put(values, VehicleField.MODEL, checks.line("model", record.model(), Limits.WORDS));
        put(values, VehicleField.ENERGY, checks.line("energy", record.energy(), Limits.WORDS));
        put(
                values,
                VehicleField.FIRST_REGISTERED_ON,
                checks.past("firstRegisteredOn", record.firstRegisteredOn(), store.today()));
        put(
                values,
                VehicleField.WARRANTY_UNTIL,
                ahead(checks, "warrantyUntil", record.warrantyUntil(), record, "crm.warranty.before-registration"));
        put(values, VehicleField.WARRANTY_KM, kilometres(checks, "warrantyKm", record.warrantyKm()));
        RunningIn runningIn = record.runningIn();
        put(
                values,
                VehicleField.RUNNING_IN_DUE_ON,
                ahead(checks, "runningInDueOn", runningIn.dueOn(), record, "crm.running-in.before-registration"));
        put(values, VehicleField.RUNNING_IN_DUE_KM, kilometres(checks, "runningInDueKm", runningIn.dueKm()));
        put(values, VehicleField.RUNNING_IN_DONE_ON, checks.past("runningInDoneOn", runningIn.doneOn(), store.today()));
        put(values, VehicleField.ODOMETER_KM, kilometres(checks, "odometerKm", record.odometerKm()));
        return new Checked<>(values, checks.faults(), checks.warnings());
    }

    private static @Nullable String vin(FieldChecks checks, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String vin = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (!VIN.matcher(vin).matches()) {
            checks.refuse("vin", "crm.vin.invalid");
        } else if (!CheckDigits.vin(vin) && CheckDigits.bindsVin(vin)) {
            checks.refuse("vin", "crm.vin.check-digit");
        } else if (!CheckDigits.vin(vin)) {
            checks.warn("vin", "crm.vin.check-digit");
        }
        return vin;
    }

    static @Nullable String plate(FieldChecks checks, @Nullable String written) {
        String plate = checks.line("plate", written, Limits.PLATE);
        if (plate != null && Plates.key(plate).isEmpty()) {
            checks.refuse("plate", "crm.plate.invalid");
        }
        return plate;
    }

    private static void put(Map<VehicleField, String> values, VehicleField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /**
     * A day that comes after the vehicle was registered.
     *
     * @param before the refusal of one that does not
     */
    private static @Nullable String ahead(
            FieldChecks checks, String field, @Nullable LocalDate day, VehicleDraft record, String before) {
        LocalDate registered = record.firstRegisteredOn();
        if (day == null) {
            return null;
        }
        if (registered != null && day.isBefore(registered)) {
            checks.refuse(field, before);
        } else if (day.isBefore(Limits.EARLIEST) || day.isAfter(Limits.LATEST)) {
            checks.refuse(field, "crm.time.too-far");
        }
        return day.toString();
    }

    private static @Nullable String kilometres(FieldChecks checks, String field, @Nullable Long kilometres) {
        if (kilometres != null && (kilometres < 0 || kilometres > Limits.MOST_KILOMETRES)) {
            checks.refuse(field, "crm.odometer.invalid", Map.of("most", Limits.MOST_KILOMETRES));
        }
        return kilometres == null ? null : kilometres.toString();
    }
}
