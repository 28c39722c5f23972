package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnSearch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.Plates;

/**
 * Finds vehicles by a part of their plate, the first or last characters of their VIN, or a searchable own field. What stands
 * in the middle of a VIN says which model a vehicle is: all of a model would be found, at the cost of some fourteen rows of an
 * index for each vehicle.
 */
public final class VehicleSearch {

    private static final int SHORTEST_VIN = 4;
    private static final String BY_PLATE =
            "select id from crm_vehicle where tenant_id = ? and plate_key like ? order by plate_key, id limit ?";
    private static final String BY_VIN =
            "select id from crm_vehicle where tenant_id = ? and vin like ? order by vin limit ?";
    private static final String BY_TAIL =
            "select id from crm_vehicle where tenant_id = ? and vin_tail like ? order by vin_tail limit ?";
    private static final String INSIDE = "select vehicle_id as id from crm_vehicle_part force index (`PRIMARY`)"
            + " where tenant_id = ? and part between ? and ? order by part, vehicle_id limit ?";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final Connection connection;
    private final long tenant;
    private final Collection<OwnField> fields;

    /** @param fields all that the store has added */
    public VehicleSearch(Connection connection, long tenant, Collection<OwnField> fields) {
        this.connection = connection;
        this.tenant = tenant;
        this.fields = fields;
    }

    /**
     * The ids of so many at most: those whose plate or VIN begins or ends so before those with a part of it inside. Whoever
     * asks for more gets these first, and in the same order.
     */
    public List<Long> find(String typed, int most) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        String plate = Plates.key(typed);
        int length = plate.codePointCount(0, plate.length());
        if (length >= VehicleIndex.SHORTEST) {
            found.addAll(ids(BY_PLATE, SearchText.escaped(plate) + "%", most));
        }
        String vin = plate.toUpperCase(Locale.ROOT);
        if (length >= SHORTEST_VIN && length <= Limits.VIN && vin.chars().allMatch(c -> c < 128)) {
            String backwards = new StringBuilder(vin).reverse().toString();
            found.addAll(ids(BY_TAIL, SearchText.escaped(backwards) + "%", most));
            found.addAll(ids(BY_VIN, SearchText.escaped(vin) + "%", most));
        }
        if (length >= VehicleIndex.SHORTEST && found.size() < most) {
            found.addAll(inside(plate, most));
        }
        if (found.size() < most) {
            found.addAll(
                    new OwnSearch(connection, tenant, OwnRecord.VEHICLE, fields).newest(typed, Long.MAX_VALUE, most));
        }
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }

    /** So many, or all; a vehicle has a part more than once where its plate repeats it. */
    private Set<Long> inside(String part, int most) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        int rows = most;
        while (true) {
            List<Long> some =
                    Query.list(connection, INSIDE, row -> row.getLong("id"), tenant, part, part + LAST_CHARACTER, rows);
            found.addAll(some);
            if (some.size() < rows || found.size() >= most) {
                return found;
            }
            rows *= 2;
        }
    }

    private List<Long> ids(String sql, String pattern, int most) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong("id"), tenant, pattern, most);
    }
}
