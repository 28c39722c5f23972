package livery.platform.modules;

import java.util.List;
import java.util.Set;
import livery.platform.Tenant;
import livery.platform.jobs.NewJob;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears that modules have been switched, registered as a service by a module that runs something for each tenant or has
 * to catch up with what it was not told meanwhile. Called in a job on one node, outside a unit of work, and again when
 * that node was killed: so calls are idempotent. What it throws, the job tries again.
 */
@ConsumerType
public interface ModuleListener {

    /**
     * Some modules may serve the tenant, the group or a store, otherwise than before: {@link Modules#servesNow} says how
     * it stands.
     *
     * @param modules those that were switched, and those that need them
     * @return jobs of the tenant that are to be queued now, for what takes long
     */
    List<NewJob> switched(Tenant tenant, Set<String> modules);
}
