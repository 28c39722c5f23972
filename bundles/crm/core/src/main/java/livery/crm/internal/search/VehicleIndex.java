package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Writes by what stands inside plates and VINs vehicles are found, whoever owns them; it goes with the vehicle. What stands
 * there from each place on is a row, so that what is typed begins one and is found along the index. A VIN has 17 characters:
 * that makes {@value #MOST_OF_VIN} rows of a vehicle at most, fewer than all its pieces would be, and however many vehicles
 * there are, the rows grow with them alone.
 */
public final class VehicleIndex {

    public static final VehicleIndex PLATES =
            new VehicleIndex("crm_vehicle_part", "plate_key", 2, 2, Character.toString(Character.MAX_CODE_POINT));

    /** The last four characters are found backwards by the vehicle itself. */
    public static final VehicleIndex VINS = new VehicleIndex("crm_vehicle_vin_part", "vin", 4, 5, "~");

    static final List<VehicleIndex> ALL = List.of(PLATES, VINS);

    /** From the second character to the last five. */
    static final int MOST_OF_VIN = 12;

    private final int shortest;
    private final int shortestPart;
    private final String unfilled;
    private final String lastCharacter;
    private final String remove;
    private final String add;
    private final String inside;
    private final ListQuery forget;

    /**
     * @param whole the vehicle's column that the parts are of
     * @param lastCharacter behind all that can stand in one
     */
    private VehicleIndex(String table, String whole, int shortest, int shortestPart, String lastCharacter) {
        this.shortest = shortest;
        this.shortestPart = shortestPart;
        this.lastCharacter = lastCharacter;
        this.unfilled = "select v.id, v." + whole + " as whole from crm_vehicle v where v.tenant_id = ? and v.id > ?"
                + " and char_length(v." + whole + ") > " + shortestPart + " and not exists (select 1 from " + table
                + " p where p.tenant_id = v.tenant_id and p.vehicle_id = v.id)"
                + " order by v.id limit " + Filling.AT_ONCE + " for update";
        this.remove = "delete from " + table + " where tenant_id = ? and part = ? and vehicle_id = ?";
        this.add = "insert ignore into " + table + " (tenant_id, part, vehicle_id) values (?, ?, ?)";
        this.inside = "select vehicle_id as id from " + table + " force index (`PRIMARY`)"
                + " where tenant_id = ? and part between ? and ? order by part, vehicle_id limit ?";
        this.forget = new ListQuery("delete from " + table + " where tenant_id = ? and vehicle_id in (??)");
    }

    /**
     * A vehicle that had a plate, or a VIN, and has another one; null for none.
     *
     * @param before as it is found by: a plate by its key
     */
    public record Renamed(
            long vehicle, @Nullable String before, @Nullable String after) {}

    /** Fewer characters are no part of one. */
    int shortest() {
        return shortest;
    }

    /** Has vehicles be found by what they have now, and by nothing else. */
    public void write(Connection connection, long tenant, Collection<Renamed> vehicles) throws SQLException {
        List<@Nullable Object[]> removed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Renamed one : vehicles) {
            Set<String> before = parts(one.before());
            Set<String> after = parts(one.after());
            before.stream().filter(part -> !after.contains(part)).forEach(part -> removed.add(row(tenant, part, one)));
            after.forEach(part -> added.add(row(tenant, part, one)));
        }
        Batch.run(connection, remove, removed);
        Batch.run(connection, add, added);
    }

    /** Has the next vehicles be found that have nothing here yet; their ids. */
    List<Long> fill(Connection connection, long tenant, long after) throws SQLException {
        List<Renamed> some = Query.list(
                connection,
                unfilled,
                row -> new Renamed(row.getLong("id"), null, row.getString("whole")),
                tenant,
                after);
        write(connection, tenant, some);
        return some.stream().map(Renamed::vehicle).toList();
    }

    /** Of vehicles that have neither a plate nor a VIN any more. */
    public static void forget(Connection connection, long tenant, Collection<Long> vehicles) throws SQLException {
        for (VehicleIndex index : ALL) {
            index.forget.change(connection, vehicles, tenant);
        }
    }

    /** So many vehicles with the part inside, or all; one has a part more than once where it is repeated. */
    Set<Long> find(Connection connection, long tenant, String part, int most) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        int rows = most;
        while (true) {
            List<Long> some =
                    Query.list(connection, inside, row -> row.getLong("id"), tenant, part, part + lastCharacter, rows);
            found.addAll(some);
            if (some.size() < rows || found.size() >= most) {
                return found;
            }
            rows *= 2;
        }
    }

    private static @Nullable Object[] row(long tenant, String part, Renamed vehicle) {
        return new @Nullable Object[] {tenant, part, vehicle.vehicle()};
    }

    private Set<String> parts(@Nullable String whole) {
        Set<String> parts = new TreeSet<>();
        if (whole != null) {
            int characters = whole.codePointCount(0, whole.length());
            for (int begin = 1; characters - begin >= shortestPart; begin++) {
                parts.add(whole.substring(whole.offsetByCodePoints(0, begin)));
            }
        }
        return parts;
    }
}
