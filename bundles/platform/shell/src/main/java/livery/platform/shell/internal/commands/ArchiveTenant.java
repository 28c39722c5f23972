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

/** {@code tenant:archive}: closes a brand or store for good and keeps its data. */
@Service
@Command(scope = "tenant", name = "archive", description = "Closes a brand or store for good and keeps its data")
public final class ArchiveTenant implements Action {

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
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:archive");
        Job job = lifecycle.archive(group, TenantByCode.one(tenants, code).id());
        System.out.println("queued " + job.id());
        return null;
    }
}
