package livery.platform.internal.modules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells the modules that some of them have been switched: of a brand or the group, for each of its stores. Queues what they
 * want done, and the daily jobs that were not made meanwhile.
 */
@Component
public final class TellSwitched implements JobKind {

    private static final String NAME = "platform.modules-switched";
    private static final String PLACE = "place";
    private static final String MODULES = "modules";
    private static final int AT_ONCE = 100;

    private final Tenants tenants;
    private final ModuleListeners listeners;

    @Activate
    public TellSwitched(@Reference Tenants tenants, @Reference ModuleListeners listeners) {
        this.tenants = tenants;
        this.listeners = listeners;
    }

    static NewJob of(TenantId place, Set<String> modules) {
        return NewJob.of(NAME, Map.of(PLACE, place.toString(), MODULES, String.join(",", modules)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        TenantId id = new TenantId(Long.parseLong(run.parameter(PLACE)));
        Set<String> modules = new TreeSet<>(List.of(run.parameter(MODULES).split(",")));
        Tenant place = tenants.findNow(id).orElse(null);
        if (place == null) {
            return;
        }
        if (place.kind() == TenantKind.STORE) {
            tell(place, modules, run);
            run.progress(1, 1);
            return;
        }
        String checkpoint = run.checkpoint();
        if (checkpoint == null && place.kind() == TenantKind.GROUP) {
            tell(place, modules, run);
        }
        inStores(place, modules, run, checkpoint == null ? null : new TenantId(Long.parseLong(checkpoint)));
    }

    private void tell(Tenant tenant, Set<String> modules, JobRun run) {
        CallContext context = CallContext.system(tenant.id(), NAME);
        listeners.switched(tenant, modules).forEach(job -> run.start(context, job));
        run.startDue(tenant);
    }

    private void inStores(Tenant place, Set<String> modules, JobRun run, @Nullable TenantId begun) {
        TenantId last = begun;
        long done = 0;
        List<Tenant> some = tenants.storesWithin(Set.of(place.id()), "", last, AT_ONCE);
        while (!some.isEmpty()) {
            for (Tenant store : some) {
                tell(store, modules, run);
                done++;
                run.progress(done, 0);
            }
            last = some.get(some.size() - 1).id();
            run.save(last.toString(), done, done);
            some = tenants.storesWithin(Set.of(place.id()), "", last, AT_ONCE);
        }
    }
}
