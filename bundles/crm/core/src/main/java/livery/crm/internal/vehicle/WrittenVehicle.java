package livery.crm.internal.vehicle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleChecks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.values.VehicleField;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** What somebody wrote of a vehicle, field by field, as it is to be stored. */
final class WrittenVehicle {

    private WrittenVehicle() {}

    /**
     * Of a new one.
     *
     * @throws Fault with faults of fields
     */
    static Checked<VehicleField> fresh(VehicleDraft draft, StoreNow now) {
        Checked<VehicleField> checked = VehicleChecks.of(draft, now);
        if (!checked.sound()) {
            throw Fault.invalid(checked.faults());
        }
        Map<VehicleField, String> values = new EnumMap<>(checked.values());
        String owner = draft.owner();
        if (owner != null && !owner.isBlank()) {
            values.put(VehicleField.OWNER, owner.strip());
        }
        values.remove(VehicleField.ODOMETER_KM);
        if (!values.containsKey(VehicleField.VIN) && !values.containsKey(VehicleField.PLATE)) {
            throw Fault.invalid(new FieldFault(VehicleField.PLATE.wire(), "crm.vehicle.nameless"));
        }
        return new Checked<>(values, List.of(), checked.warnings());
    }

    /**
     * Of one that is stored: what somebody leaves as it is stays as it is, and is not judged again.
     *
     * @throws Fault with faults of fields
     */
    static Checked<VehicleField> changed(Map<VehicleField, String> before, VehicleDraft draft, StoreNow now) {
        Map<VehicleField, String> written = said(draft);
        Set<String> judged = new TreeSet<>();
        for (VehicleField field : VehicleField.values()) {
            if (!Objects.equals(before.get(field), written.get(field))) {
                judged.add(field.wire());
            }
        }
        Checked<VehicleField> all = VehicleChecks.of(draft, now);
        List<FieldFault> faults = among(judged, all.faults());
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        Map<VehicleField, String> values = new EnumMap<>(VehicleField.class);
        for (VehicleField field : VehicleField.values()) {
            boolean kept = !judged.contains(field.wire()) || field == VehicleField.OWNER;
            String value = kept ? written.get(field) : all.values().get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new Checked<>(values, List.of(), among(judged, all.warnings()));
    }

    private static List<FieldFault> among(Set<String> fields, Collection<FieldFault> faults) {
        return faults.stream().filter(fault -> fields.contains(fault.field())).toList();
    }

    /** What the draft says, unchecked. */
    static Map<VehicleField, String> said(VehicleDraft draft) {
        Map<VehicleField, String> values = new EnumMap<>(VehicleField.class);
        put(values, VehicleField.VIN, draft.vin());
        put(values, VehicleField.PLATE, draft.plate());
        put(values, VehicleField.BRAND, draft.brand());
        put(values, VehicleField.SERIES, draft.series());
        put(values, VehicleField.MODEL, draft.model());
        put(values, VehicleField.ENERGY, draft.energy());
        put(values, VehicleField.FIRST_REGISTERED_ON, text(draft.firstRegisteredOn()));
        put(values, VehicleField.WARRANTY_UNTIL, text(draft.warrantyUntil()));
        Long km = draft.warrantyKm();
        put(values, VehicleField.WARRANTY_KM, km == null ? null : km.toString());
        put(values, VehicleField.RUNNING_IN_DUE_ON, text(draft.runningIn().dueOn()));
        Long due = draft.runningIn().dueKm();
        put(values, VehicleField.RUNNING_IN_DUE_KM, due == null ? null : due.toString());
        put(values, VehicleField.RUNNING_IN_DONE_ON, text(draft.runningIn().doneOn()));
        put(values, VehicleField.OWNER, draft.owner());
        return values;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void put(Map<VehicleField, String> values, VehicleField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
