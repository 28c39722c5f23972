package livery.platform.internal.retention;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.internal.audit.Trimming;
import livery.platform.internal.settings.RetentionSettings;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes the beginning of a tenant's audit trail when its time is over, and says so in what stays. */
@Component
public final class TrimAudit implements JobKind {

    private final UnitOfWork units;
    private final Nodes nodes;
    private final Settings settings;
    private final Trimming trimming;

    @Activate
    public TrimAudit(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference Settings settings) {
        this.units = units;
        this.nodes = nodes;
        this.settings = settings;
        this.trimming = new Trimming(store, audit);
    }

    @Override
    public String name() {
        return "platform.trim-audit";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.ALL, LocalTime.of(3, 40)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        Duration kept = Duration.ofDays(settings.value(context, RetentionSettings.AUDIT));
        var before = nodes.now().minus(kept);
        long gone = Batches.run(units, context, run, () -> trimming.trim(context, before));
        run.log("platform.job.deleted", Map.of("count", gone));
    }
}
