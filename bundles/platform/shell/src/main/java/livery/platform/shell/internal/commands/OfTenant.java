package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.Tenants;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command that acts in one tenant, which is its first argument. */
public abstract class OfTenant implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    /** The platform acting in the tenant, because of the command. */
    final CallContext context(String command) {
        return CallContext.system(TenantByCode.one(Needs.up(tenants), code).id(), command);
    }
}
