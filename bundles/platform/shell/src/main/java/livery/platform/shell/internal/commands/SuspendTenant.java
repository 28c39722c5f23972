package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:suspend}: closes a brand or store for now. */
@Service
@Command(scope = "tenant", name = "suspend", description = "Closes a brand or store for now")
public final class SuspendTenant extends OfPlace {

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        queued(life.suspend(group, place));
    }
}
