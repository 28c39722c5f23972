package livery.platform.internal.jobs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livery.platform.jobs.JobKind;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The kinds of jobs that are installed; one that goes is let end what it is at. */
@Component(service = JobKinds.class)
public final class JobKinds {

    private final Map<String, JobKind> byName = new ConcurrentHashMap<>();
    private final RunningJobs running = new RunningJobs();

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

    Collection<JobKind> all() {
        return byName.values();
    }

    RunningJobs running() {
        return running;
    }
}
