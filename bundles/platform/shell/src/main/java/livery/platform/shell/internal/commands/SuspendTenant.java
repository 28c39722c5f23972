package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.jobs.Job;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code tenant:suspend}: closes a brand or store for now. */
@Service
@Command(scope = "tenant", name = "suspend", description = "Closes a brand or store for now")
public final class SuspendTenant implements Action {

    @Argument(name = "tenant", description = "Code of the brand or store", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable TenantLifecycle lifecycle;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || lifecycle == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:suspend");
        Job job = lifecycle.suspend(group, TenantByCode.one(tenants, code).id());
        System.out.println("queued " + job.id());
        return null;
    }
}
