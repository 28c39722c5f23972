package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.VehicleField;

/** The customers who had a dealing with a vehicle: criteria know of a dealing what its vehicle is. */
public final class VehicleDealers {

    private static final List<VehicleField> KNOWN =
            List.of(VehicleField.BRAND, VehicleField.SERIES, VehicleField.MODEL);
    private static final ListQuery OF =
            new ListQuery("select distinct customer_id from crm_dealing where tenant_id = ? and vehicle_id in (??)");

    private VehicleDealers() {}

    /** Whether what criteria know of a dealing's vehicle has become something else. */
    public static boolean concerned(Map<VehicleField, String> before, Map<VehicleField, String> after) {
        return KNOWN.stream().anyMatch(field -> !Objects.equals(before.get(field), after.get(field)));
    }

    public static Set<Long> of(Connection connection, long tenant, Collection<Long> vehicles) throws SQLException {
        Set<Long> dealers = new HashSet<>();
        OF.read(connection, vehicles, row -> dealers.add(row.getLong("customer_id")), tenant);
        return dealers;
    }
}
