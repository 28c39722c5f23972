package livery.platform.internal.jobs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.Recurrence;
import livery.platform.modules.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The kinds of jobs that are installed; one that goes is let end what it is at. */
@Component(service = JobKinds.class)
public final class JobKinds {

    private final Map<String, JobKind> byName = new ConcurrentHashMap<>();
    private final RunningJobs running = new RunningJobs();
    private final Modules modules;

    @Activate
    public JobKinds(@Reference Modules modules) {
        this.modules = modules;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = JobKind.class)
    public void add(JobKind kind) {
        byName.put(kind.name(), kind);
    }

    /** Returns once its jobs have come to an end here; they go on when it is back. */
    public void remove(JobKind kind) {
        if (byName.remove(kind.name(), kind)) {
            running.end(kind.name());
        }
    }

    Optional<JobKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether jobs of the kind are done in the tenant: its module is on there, or they look after what is kept. */
    boolean serves(TenantId tenant, JobKind kind) {
        return housekeeping(kind) || modules.serves(tenant, kind.getClass());
    }

    private static boolean housekeeping(JobKind kind) {
        return kind.recurrence().map(Recurrence::housekeeping).orElse(false);
    }

    /** @throws livery.platform.Fault when jobs of the kind are not done in the tenant of the call */
    void require(CallContext context, JobKind kind) {
        if (!housekeeping(kind)) {
            modules.require(context, kind.getClass());
        }
    }

    Collection<JobKind> all() {
        return byName.values();
    }

    RunningJobs running() {
        return running;
    }
}
