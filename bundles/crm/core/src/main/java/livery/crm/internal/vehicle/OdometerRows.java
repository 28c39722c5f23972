package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.data.TimeSortedIds;
import org.jspecify.annotations.Nullable;

/** Readings of odometers, written and judged in sets; the last plausible one of each stands on its vehicle. */
public final class OdometerRows {

    private static final String ADD = "insert into crm_odometer (tenant_id, id, vehicle_id, at, km, source, dealing_id,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update vehicle_id = values(vehicle_id),"
            + " at = values(at), km = values(km)";
    private static final ListQuery WITHOUT =
            new ListQuery("delete from crm_odometer where tenant_id = ? and dealing_id in (??)");
    private static final ListQuery OF_DEALINGS =
            new ListQuery("select distinct vehicle_id from crm_odometer where tenant_id = ? and dealing_id in (??)");
    private static final ListQuery ALL = new ListQuery("select vehicle_id, id, at, km, implausible from crm_odometer"
            + " where tenant_id = ? and vehicle_id in (??) order by vehicle_id, at, id");
    private static final String MARK = "update crm_odometer set implausible = ? where tenant_id = ? and id = ?";
    private static final String LAST =
            "update crm_vehicle set odometer_km = ?, odometer_at = ? where tenant_id = ? and id = ?";
    /** Those before are as they were judged. */
    private static final int MOST_JUDGED = 400;

    private final Connection connection;
    private final long tenant;

    /**
     * What an odometer showed.
     *
     * @param dealing that tells it, which tells one at most; null when it comes otherwise
     */
    public record Reading(
            long vehicle,
            Instant at,
            long km,
            String source,
            @Nullable Long dealing) {}

    private record Stored(long id, Plausible.Shown shown, boolean implausible) {}

    public OdometerRows(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Adds readings, or replaces those of the same dealings, and judges all of these vehicles; returns the ids of new ones. */
    public List<Long> add(List<Reading> readings, Instant now) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Reading reading : readings) {
            long id = TimeSortedIds.next();
            ids.add(id);
            rows.add(new @Nullable Object[] {
                tenant, id, reading.vehicle(), reading.at(), reading.km(), reading.source(), reading.dealing(), now
            });
        }
        Batch.run(connection, ADD, rows);
        judge(readings.stream().map(Reading::vehicle).toList());
        return ids;
    }

    /**
     * Puts what some dealings tell in place of what they told, and judges the vehicles that they are and were about.
     *
     * @param dealings those that have told something before, perhaps
     */
    public void replace(Collection<Long> dealings, List<Reading> readings, Instant now) throws SQLException {
        Set<Long> before = new TreeSet<>();
        OF_DEALINGS.read(connection, dealings, row -> before.add(row.getLong("vehicle_id")), tenant);
        Set<Long> silent = new TreeSet<>(dealings);
        readings.forEach(reading -> silent.remove(reading.dealing()));
        WITHOUT.change(connection, silent, tenant);
        readings.forEach(reading -> before.remove(reading.vehicle()));
        add(readings, now);
        judge(before);
    }

    /** Marks what does not fit, and puts the last reading that does on the vehicle. */
    public void judge(Collection<Long> vehicles) throws SQLException {
        Map<Long, List<Stored>> byVehicle = new LinkedHashMap<>();
        new TreeSet<>(vehicles).forEach(vehicle -> byVehicle.put(vehicle, new ArrayList<>()));
        ALL.read(
                connection,
                vehicles,
                row -> Objects.requireNonNull(byVehicle.get(row.getLong("vehicle_id")))
                        .add(new Stored(
                                row.getLong("id"),
                                new Plausible.Shown(Columns.moment(row, "at"), row.getLong("km")),
                                row.getBoolean("implausible"))),
                tenant);
        List<@Nullable Object[]> marks = new ArrayList<>();
        List<@Nullable Object[]> lasts = new ArrayList<>();
        byVehicle.forEach((vehicle, all) -> {
            List<Stored> judged = all.subList(Math.max(0, all.size() - MOST_JUDGED), all.size());
            boolean[] plausible =
                    Plausible.among(judged.stream().map(Stored::shown).toList());
            Plausible.Shown last = null;
            for (int i = 0; i < plausible.length; i++) {
                Stored one = judged.get(i);
                if (one.implausible() == plausible[i]) {
                    marks.add(new @Nullable Object[] {plausible[i] ? 0 : 1, tenant, one.id()});
                }
                last = plausible[i] ? one.shown() : last;
            }
            lasts.add(new @Nullable Object[] {
                last == null ? null : last.km(), last == null ? null : last.at(), tenant, vehicle
            });
        });
        Batch.run(connection, MARK, marks);
        Batch.run(connection, LAST, lasts);
    }
}
