package livery.crm.internal.intake;

import static livery.crm.internal.values.VehicleField.OWNER;
import static livery.crm.internal.values.VehicleField.VIN;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import livery.crm.internal.search.PlateIndex;
import livery.crm.internal.search.VehicleIndex;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleField;

/** Lets vehicles be found by plates and VINs, and their owners by plates. */
final class VehiclePlates implements AfterWriting<Known<VehicleField>> {

    @Override
    public void follow(SourceLinks links, StoreNow store, Collection<Known<VehicleField>> all) throws SQLException {
        PlateIndex plates = new PlateIndex();
        List<VehicleIndex.Renamed> plated = new ArrayList<>();
        List<VehicleIndex.Renamed> numbered = new ArrayList<>();
        for (Known<VehicleField> known : all) {
            String before = VehicleSubject.key(known.stored());
            String after = VehicleSubject.key(known.values());
            boolean same = Objects.equals(before, after);
            if (!same) {
                plated.add(new VehicleIndex.Renamed(known.id(), before, after));
            }
            String vin = known.stored().get(VIN);
            String vinNow = known.values().get(VIN);
            if (!Objects.equals(vin, vinNow)) {
                numbered.add(new VehicleIndex.Renamed(known.id(), vin, vinNow));
            }
            if (!same
                    || !Objects.equals(known.stored().get(OWNER), known.values().get(OWNER))) {
                tell(known.stored(), plates::gone);
                tell(known.values(), plates::come);
            }
        }
        plates.write(links.connection(), links.tenant());
        VehicleIndex.PLATES.write(links.connection(), links.tenant(), plated);
        VehicleIndex.VINS.write(links.connection(), links.tenant(), numbered);
    }

    private static void tell(Map<VehicleField, String> values, BiConsumer<Long, String> whom) {
        String owner = values.get(OWNER);
        String key = VehicleSubject.key(values);
        if (owner != null && key != null) {
            whom.accept(Long.valueOf(owner), key);
        }
    }
}
