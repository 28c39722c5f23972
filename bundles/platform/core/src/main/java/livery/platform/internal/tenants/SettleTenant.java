package livery.platform.internal.tenants;

import java.util.List;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the modules that a tenant has come or is another now; of a brand's state, that each of its stores has it. */
@Component
public final class SettleTenant implements JobKind {

    private static final int AT_ONCE = 100;

    private final UnitOfWork units;
    private final Tenants tenants;
    private final TenantListeners listeners;
    private final TenantRows rows;

    @Activate
    public SettleTenant(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference TenantListeners listeners) {
        this.units = units;
        this.tenants = tenants;
        this.listeners = listeners;
        this.rows = new TenantRows(store);
    }

    @Override
    public String name() {
        return TenantJobs.SETTLE;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        Tenant tenant = tenants.findNow(TenantJobs.tenant(run)).orElse(null);
        if (tenant == null) {
            return;
        }
        if (tenant.kind() == TenantKind.STORE || !TenantJobs.ofState(run)) {
            listeners.changed(tenant);
            run.save(tenant.id().toString(), 1, 1);
            return;
        }
        String checkpoint = run.checkpoint();
        TenantId last = checkpoint == null ? null : new TenantId(Long.parseLong(checkpoint));
        long done = 0;
        List<Tenant> some = storesOf(context, tenant, last);
        while (!some.isEmpty()) {
            for (Tenant store : some) {
                listeners.changed(store);
                done++;
                run.progress(done, 0);
            }
            last = some.get(some.size() - 1).id();
            run.save(last.toString(), done, done);
            some = storesOf(context, tenant, last);
        }
    }

    private List<Tenant> storesOf(CallContext context, Tenant brand, @Nullable TenantId after) {
        return units.call(context, () -> rows.storesWithin(Set.of(brand.id()), "", TenantRows.KEPT, after, AT_ONCE));
    }
}
