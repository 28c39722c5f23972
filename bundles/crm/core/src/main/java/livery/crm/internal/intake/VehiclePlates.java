package livery.crm.internal.intake;

import static livery.crm.internal.values.VehicleField.OWNER;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import livery.crm.internal.search.PlateIndex;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleField;

/** Lets customers be found by the plates of their vehicles. */
final class VehiclePlates implements AfterWriting<Known<VehicleField>> {

    @Override
    public void follow(SourceLinks links, StoreNow store, Collection<Known<VehicleField>> all) throws SQLException {
        PlateIndex plates = new PlateIndex();
        for (Known<VehicleField> known : all) {
            boolean same =
                    Objects.equals(known.stored().get(OWNER), known.values().get(OWNER))
                            && Objects.equals(VehicleSubject.key(known.stored()), VehicleSubject.key(known.values()));
            if (!same) {
                tell(known.stored(), plates::gone);
                tell(known.values(), plates::come);
            }
        }
        plates.write(links.connection(), links.tenant());
    }

    private static void tell(Map<VehicleField, String> values, BiConsumer<Long, String> whom) {
        String owner = values.get(OWNER);
        String key = VehicleSubject.key(values);
        if (owner != null && key != null) {
            whom.accept(Long.valueOf(owner), key);
        }
    }
}
