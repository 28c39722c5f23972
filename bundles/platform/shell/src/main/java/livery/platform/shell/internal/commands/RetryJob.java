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

/** {@code job:retry}: queues a job that failed or was cancelled again. */
@Service
@Command(scope = "job", name = "retry", description = "Queues a job that failed or was cancelled again")
public final class RetryJob implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Argument(index = 1, name = "id", description = "Id of the job, as job:list shows it", required = true)
    private long id;

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable Jobs jobs;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || jobs == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "job:retry");
        jobs.retry(context, id);
        return null;
    }
}
