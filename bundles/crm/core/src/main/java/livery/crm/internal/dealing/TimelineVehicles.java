package livery.crm.internal.dealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.Plates;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles of a page of dealings: two statements, however many dealings. A dealing that named a plate before its
 * vehicle was known shows the vehicle that has come since.
 */
final class TimelineVehicles {

    private static final ListQuery BY_ID =
            new ListQuery("select id, plate, model from crm_vehicle where tenant_id = ? and id in (??)");
    private static final ListQuery BY_PLATE = new ListQuery("select id, plate, plate_key, model from crm_vehicle"
            + " where tenant_id = ? and plate_key in (??) order by id");

    private final Map<Long, TimelineItem.Vehicle> byId = new HashMap<>();
    private final Map<String, TimelineItem.Vehicle> byPlate = new HashMap<>();

    private TimelineVehicles() {}

    static TimelineVehicles of(Connection connection, long tenant, List<DealingRow> dealings) throws SQLException {
        TimelineVehicles vehicles = new TimelineVehicles();
        BY_ID.read(
                connection,
                dealings.stream()
                        .map(DealingRow::vehicleId)
                        .filter(Objects::nonNull)
                        .toList(),
                row -> vehicles.byId.put(
                        row.getLong("id"),
                        new TimelineItem.Vehicle(
                                row.getLong("id"), Columns.text(row, "plate"), Columns.text(row, "model"))),
                tenant);
        BY_PLATE.read(
                connection,
                dealings.stream()
                        .filter(dealing -> dealing.vehicleId() == null)
                        .map(DealingRow::plate)
                        .filter(Objects::nonNull)
                        .map(Plates::key)
                        .toList(),
                row -> vehicles.byPlate.put(
                        row.getString("plate_key"),
                        new TimelineItem.Vehicle(
                                row.getLong("id"), Columns.text(row, "plate"), Columns.text(row, "model"))),
                tenant);
        return vehicles;
    }

    TimelineItem.@Nullable Vehicle of(DealingRow dealing) {
        Long id = dealing.vehicleId();
        String plate = dealing.plate();
        if (id != null) {
            return byId.get(id);
        }
        return plate == null ? null : byPlate.get(Plates.key(plate));
    }
}
