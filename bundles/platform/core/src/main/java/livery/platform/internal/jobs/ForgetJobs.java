package livery.platform.internal.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes jobs that ended long ago, with what they said. */
@Component
public final class ForgetJobs implements JobKind {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    private final UnitOfWork units;
    private final Nodes nodes;
    private final JobTable table;

    @Activate
    public ForgetJobs(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes) {
        this.units = units;
        this.nodes = nodes;
        this.table = new JobTable(store);
    }

    @Override
    public String name() {
        return "platform.forget-jobs";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.ALL, LocalTime.of(3, 10)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long done = 0;
        int some = forget(context);
        while (some > 0) {
            done += some;
            run.progress(done, 0);
            some = forget(context);
        }
    }

    private int forget(CallContext context) {
        return units.call(
                context, () -> table.forget(context.tenant(), nodes.now().minus(KEPT), AT_ONCE));
    }
}
