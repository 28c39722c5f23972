package livery.platform.internal.tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.tenants.TenantExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes exports that have been kept long enough. */
@Component
public final class ForgetExports implements JobKind {

    private static final int AT_ONCE = 100;

    private final UnitOfWork units;
    private final Nodes nodes;
    private final ExportTable exports;

    @Activate
    public ForgetExports(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes) {
        this.units = units;
        this.nodes = nodes;
        this.exports = new ExportTable(store, units);
    }

    @Override
    public String name() {
        return "platform.forget-exports";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.GROUP, LocalTime.of(3, 40)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long done = 0;
        List<TenantExport> some = expired(context);
        while (!some.isEmpty()) {
            for (TenantExport export : some) {
                forget(context, export, run, done);
                done++;
            }
            some = expired(context);
        }
        run.progress(done, done);
    }

    private List<TenantExport> expired(CallContext context) {
        return units.call(context, () -> exports.expired(nodes.now(), AT_ONCE));
    }

    private void forget(CallContext context, TenantExport export, JobRun run, long done) {
        CallContext inTenant = CallContext.system(export.tenant(), context.cause());
        int parts = exports.removeSomeParts(inTenant, export.id(), 0);
        while (parts > 0) {
            run.progress(done, 0);
            parts = exports.removeSomeParts(inTenant, export.id(), 0);
        }
        units.run(context, () -> exports.remove(export.id()));
    }
}
