package livery.platform.tenants;

import livery.platform.Tenant;
import livery.platform.TenantId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what becomes of tenants, registered as a service by a module that runs something for each of them or keeps
 * something about them in the group. Called in a job on one node, outside a unit of work, and again when that node was
 * killed: so calls are idempotent. What it throws, the job tries again.
 */
@ConsumerType
public interface TenantListener {

    /**
     * A brand or a store has been made or changed, or a store has been suspended, resumed or archived, by itself or with
     * its brand; this is how it stands now.
     */
    void changed(Tenant tenant);

    /**
     * All rows of the tenant are about to be deleted, by whoever calls this. The module ends what it runs for it, and
     * deletes what it keeps of it in rows of the group.
     */
    void erasing(TenantId tenant);
}
