package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import livery.platform.tenants.TenantProfile;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:rename}: gives a brand or store another name; its code stays. */
@Service
@Command(scope = "tenant", name = "rename", description = "Gives a brand or store another name; its code stays")
public final class RenameTenant extends OfPlace {

    @Argument(index = 1, name = "name", description = "The new name", required = true)
    private String name = "";

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        life.change(
                group,
                place,
                version -> true,
                old -> new TenantProfile(name, old.region(), old.timeZone(), old.currency()));
    }
}
