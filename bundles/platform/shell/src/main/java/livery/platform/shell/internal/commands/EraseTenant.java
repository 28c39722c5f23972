package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.jobs.Job;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code tenant:erase}: deletes all rows of a suspended or archived brand or store, for ever. */
@Service
@Command(
        scope = "tenant",
        name = "erase",
        description = "Deletes all rows of a suspended or archived brand or store, for ever")
public final class EraseTenant implements Action {

    @Argument(name = "tenant", description = "Code of the brand or store", required = true)
    private String code = "";

    @Option(name = "--confirm", description = "The same code once more", required = true)
    private String confirmation = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable TenantLifecycle lifecycle;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || lifecycle == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:erase");
        Job job = lifecycle.erase(group, TenantByCode.one(tenants, code).id(), confirmation);
        System.out.println("queued " + job.id());
        return null;
    }
}
