package livery.crm.internal.intake;

import static livery.crm.internal.values.VehicleField.ODOMETER_KM;
import static livery.crm.internal.values.VehicleField.OWNER;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleField;
import livery.crm.internal.vehicle.OdometerRows;
import livery.crm.internal.vehicle.OwnerRows;
import org.jspecify.annotations.Nullable;

/** Keeps who owned the vehicles of a batch and what their odometers showed, and tells whose vehicles have changed. */
final class VehicleHistory implements AfterWriting<Known<VehicleField>> {

    @Override
    public void follow(SourceLinks links, StoreNow store, Collection<Known<VehicleField>> all) throws SQLException {
        List<OwnerRows.Move> moves = new ArrayList<>();
        List<OdometerRows.Reading> readings = new ArrayList<>();
        for (Known<VehicleField> known : all) {
            if (!known.isFresh() && !known.isChanged()) {
                continue;
            }
            Long before = number(known.stored(), OWNER);
            Long after = number(known.values(), OWNER);
            if (before != null) {
                links.touched().add(before);
            }
            if (after != null) {
                links.touched().add(after);
            }
            if (!Objects.equals(before, after)) {
                moves.add(new OwnerRows.Move(known.id(), before, after, known.isFresh()));
            }
            Long shown = number(known.values(), ODOMETER_KM);
            if (shown != null && !shown.equals(number(known.stored(), ODOMETER_KM))) {
                readings.add(new OdometerRows.Reading(known.id(), store.now(), shown, links.source(), null));
            }
        }
        new OwnerRows(links.connection(), links.tenant()).move(moves, links.source(), store);
        new OdometerRows(links.connection(), links.tenant()).add(readings, store.now());
    }

    private static @Nullable Long number(Map<VehicleField, String> values, VehicleField field) {
        String value = values.get(field);
        return value == null ? null : Long.valueOf(value);
    }
}
