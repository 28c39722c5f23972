package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.tenants.TenantLifecycle;
import livery.platform.tenants.TenantProfile;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code tenant:rename}: gives a brand or store another name; its code stays. */
@Service
@Command(scope = "tenant", name = "rename", description = "Gives a brand or store another name; its code stays")
public final class RenameTenant implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the brand or store", required = true)
    private String code = "";

    @Argument(index = 1, name = "name", description = "The new name", required = true)
    private String name = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable TenantLifecycle lifecycle;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || lifecycle == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:rename");
        lifecycle.change(
                group,
                TenantByCode.one(tenants, code).id(),
                version -> true,
                old -> new TenantProfile(name, old.region(), old.timeZone(), old.currency()));
        return null;
    }
}
