package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import org.jspecify.annotations.Nullable;

/** Writes by what stands inside plates vehicles are found, whoever owns them; it goes with the vehicle. */
public final class VehicleIndex {

    /** Fewer characters are no part of a plate. */
    static final int SHORTEST = 2;

    private static final String REMOVE =
            "delete from crm_vehicle_part where tenant_id = ? and part = ? and vehicle_id = ?";
    private static final String ADD =
            "insert ignore into crm_vehicle_part (tenant_id, part, vehicle_id) values (?, ?, ?)";
    private static final ListQuery FORGET =
            new ListQuery("delete from crm_vehicle_part where tenant_id = ? and vehicle_id in (??)");

    private VehicleIndex() {}

    /** A vehicle that had a plate and has another one, as they are found; null for none. */
    public record Plated(
            long vehicle, @Nullable String before, @Nullable String after) {}

    /** Has vehicles be found by the plates that they have now, and by nothing else. */
    public static void write(Connection connection, long tenant, Collection<Plated> vehicles) throws SQLException {
        List<@Nullable Object[]> removed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Plated one : vehicles) {
            Set<String> before = parts(one.before());
            Set<String> after = parts(one.after());
            before.stream().filter(part -> !after.contains(part)).forEach(part -> removed.add(row(tenant, part, one)));
            after.forEach(part -> added.add(row(tenant, part, one)));
        }
        Batch.run(connection, REMOVE, removed);
        Batch.run(connection, ADD, added);
    }

    /** Of vehicles that have no plate any more. */
    public static void forget(Connection connection, long tenant, Collection<Long> vehicles) throws SQLException {
        FORGET.change(connection, vehicles, tenant);
    }

    private static @Nullable Object[] row(long tenant, String part, Plated vehicle) {
        return new @Nullable Object[] {tenant, part, vehicle.vehicle()};
    }

    private static Set<String> parts(@Nullable String plateKey) {
        Set<String> parts = new TreeSet<>();
        if (plateKey != null) {
            int characters = plateKey.codePointCount(0, plateKey.length());
            for (int begin = 1; characters - begin >= SHORTEST; begin++) {
                parts.add(plateKey.substring(plateKey.offsetByCodePoints(0, begin)));
            }
        }
        return parts;
    }
}
