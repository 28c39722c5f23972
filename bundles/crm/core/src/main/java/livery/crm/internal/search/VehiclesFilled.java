package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has vehicles be found by what stands inside their plates that were there before that was kept. What is left is what has
 * nothing yet, so it can be begun again anywhere.
 */
@Component
public final class VehiclesFilled implements JobKind {

    private static final String NEXT = "select v.id, v.plate_key from crm_vehicle v where v.tenant_id = ? and v.id > ?"
            + " and char_length(v.plate_key) > " + VehicleIndex.PLATES.shortest()
            + " and not exists (select 1 from crm_vehicle_part p where p.tenant_id = v.tenant_id and p.vehicle_id = v.id)"
            + " order by v.id limit " + Filling.AT_ONCE + " for update";

    private final CrmRows rows;

    @Activate
    public VehiclesFilled(@Reference CrmRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "crm.fill-vehicle-search";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(2, 55)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long filled = Filling.all(context, run, rows, VehiclesFilled::some);
        run.log("crm.job.vehicle-search-filled", Map.of("count", filled));
    }

    private static List<Long> some(Connection connection, long tenant, long after) throws SQLException {
        List<VehicleIndex.Renamed> some = Query.list(
                connection,
                NEXT,
                row -> new VehicleIndex.Renamed(row.getLong("id"), null, row.getString("plate_key")),
                tenant,
                after);
        VehicleIndex.PLATES.write(connection, tenant, some);
        return some.stream().map(VehicleIndex.Renamed::vehicle).toList();
    }
}
