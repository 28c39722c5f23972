package livery.platform.internal.retention;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.internal.facts.OldFacts;
import livery.platform.internal.settings.RetentionSettings;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes facts whose time is over, but none that some subscription has not dealt with. */
@Component
public final class ForgetFacts implements JobKind {

    private static final int AT_ONCE = 500;

    private final UnitOfWork units;
    private final Nodes nodes;
    private final Settings settings;
    private final OldFacts facts;

    @Activate
    public ForgetFacts(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes,
            @Reference Settings settings) {
        this.units = units;
        this.nodes = nodes;
        this.settings = settings;
        this.facts = new OldFacts(store, units);
    }

    @Override
    public String name() {
        return "platform.forget-facts";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.ALL, LocalTime.of(3, 20)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        Duration kept = Duration.ofDays(settings.value(context, RetentionSettings.FACTS));
        var before = nodes.now().minus(kept);
        var wanted = facts.wanted(context.tenant());
        long gone = Batches.run(units, context, run, () -> facts.forget(context.tenant(), before, wanted, AT_ONCE));
        run.log("platform.job.deleted", Map.of("count", gone));
    }
}
