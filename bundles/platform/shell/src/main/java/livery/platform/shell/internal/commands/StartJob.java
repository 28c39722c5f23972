package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.jobs.Jobs;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code job:start}: starts a recurring job now. */
@Service
@Command(scope = "job", name = "start", description = "Starts a recurring job now")
public final class StartJob implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Argument(index = 1, name = "kind", description = "Kind of the job, such as platform.forget-jobs", required = true)
    private String kind = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable Jobs jobs;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || jobs == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "job:start");
        System.out.println("queued " + jobs.startByHand(context, kind).id());
        return null;
    }
}
