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

/** Finds vehicles by a part of their plate or VIN, or a searchable own field. */
public final class VehicleSearch {

    private static final String BY_PLATE =
            "select id from crm_vehicle where tenant_id = ? and plate_key like ? order by plate_key, id limit ?";
    private static final String BY_VIN =
            "select id from crm_vehicle where tenant_id = ? and vin like ? order by vin limit ?";
    private static final String BY_TAIL =
            "select id from crm_vehicle where tenant_id = ? and vin_tail like ? order by vin_tail limit ?";

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
     * The ids of so many at most: those whose plate or VIN begins or ends so before those with it inside. Whoever
     * asks for more gets these first, and in the same order.
     */
    public List<Long> find(String typed, int most) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        String plate = Plates.key(typed);
        int length = plate.codePointCount(0, plate.length());
        if (length >= VehicleIndex.PLATES.shortest()) {
            found.addAll(ids(BY_PLATE, SearchText.escaped(plate) + "%", most));
        }
        String vin = plate.toUpperCase(Locale.ROOT);
        boolean ofVin = length >= VehicleIndex.VINS.shortest()
                && length <= Limits.VIN
                && vin.chars().allMatch(c -> c < 128);
        if (ofVin) {
            String backwards = new StringBuilder(vin).reverse().toString();
            found.addAll(ids(BY_TAIL, SearchText.escaped(backwards) + "%", most));
            found.addAll(ids(BY_VIN, SearchText.escaped(vin) + "%", most));
        }
        if (length >= VehicleIndex.PLATES.shortest() && found.size() < most) {
            found.addAll(VehicleIndex.PLATES.find(connection, tenant, plate, most));
        }
        if (ofVin && found.size() < most) {
            found.addAll(VehicleIndex.VINS.find(connection, tenant, vin, most));
        }
        if (found.size() < most) {
            found.addAll(
                    new OwnSearch(connection, tenant, OwnRecord.VEHICLE, fields).newest(typed, Long.MAX_VALUE, most));
        }
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }

    private List<Long> ids(String sql, String pattern, int most) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong("id"), tenant, pattern, most);
    }
}
