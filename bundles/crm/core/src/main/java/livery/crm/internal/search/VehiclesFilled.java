package livery.crm.internal.search;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has vehicles be found by what stands inside their plates and VINs that were there before that was kept. What is left is what
 * has nothing yet, so it can be begun again anywhere.
 */
@Component
public final class VehiclesFilled implements JobKind {

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
        long filled = 0;
        for (VehicleIndex index : VehicleIndex.ALL) {
            filled += Filling.all(context, run, rows, index::fill);
        }
        run.log("crm.job.vehicle-search-filled", Map.of("count", filled));
    }
}
