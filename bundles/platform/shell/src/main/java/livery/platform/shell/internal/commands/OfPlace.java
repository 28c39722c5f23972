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
import org.jspecify.annotations.Nullable;

/** A command by which the group does something with a brand or a store, its first argument. */
public abstract class OfPlace implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the brand or store", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable TenantLifecycle lifecycle;

    @Override
    public final @Nullable Object execute() {
        String cause = getClass().getAnnotation(Command.class).name();
        act(
                Needs.up(lifecycle),
                CallContext.system(TenantId.GROUP, "tenant:" + cause),
                TenantByCode.one(Needs.up(tenants), code).id());
        return null;
    }

    abstract void act(TenantLifecycle life, CallContext group, TenantId place);

    static void queued(Job job) {
        System.out.println("queued " + job.id());
    }
}
