package livery.crm.internal.intake;

import static livery.crm.internal.values.VehicleField.PLATE;
import static livery.crm.internal.values.VehicleField.VIN;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import livery.crm.RecordKind;
import livery.crm.internal.values.Plates;
import livery.crm.internal.values.VehicleField;
import org.jspecify.annotations.Nullable;

/** Vehicles: known by VIN, else by plate. */
final class VehicleSubject implements Subject<VehicleField> {

    @Override
    public RecordKind kind() {
        return RecordKind.VEHICLE;
    }

    @Override
    public Class<VehicleField> fields() {
        return VehicleField.class;
    }

    @Override
    public String table() {
        return "crm_vehicle";
    }

    @Override
    public List<VehicleField> strong() {
        return List.of(VIN);
    }

    @Override
    public String strongTaken(VehicleField strong) {
        return "crm.vin.taken";
    }

    @Override
    public String referenceUnknown() {
        throw new IllegalStateException("vehicles refer to no other vehicle");
    }

    @Override
    public String weakColumn() {
        return "plate_key";
    }

    @Override
    public @Nullable WeakKey weak(Map<VehicleField, String> values) {
        String key = key(values);
        return key == null ? null : new WeakKey(key, key);
    }

    @Override
    public List<String> derivedColumns() {
        return List.of("plate_key");
    }

    @Override
    public List<@Nullable Object> derived(Map<VehicleField, String> values) {
        return Collections.singletonList(key(values));
    }

    /** The newest: plates move on to other vehicles. */
    @Override
    public Known<VehicleField> preferred(List<Known<VehicleField>> candidates) {
        return candidates.stream().max(Comparator.comparing(Known::id)).orElseThrow();
    }

    static @Nullable String key(Map<VehicleField, String> values) {
        String plate = values.get(PLATE);
        return plate == null ? null : Plates.key(plate);
    }
}
