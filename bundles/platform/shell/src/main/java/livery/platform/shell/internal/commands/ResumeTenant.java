package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:resume}: opens a suspended or archived brand or store again. */
@Service
@Command(scope = "tenant", name = "resume", description = "Opens a suspended or archived brand or store again")
public final class ResumeTenant extends OfPlace {

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        queued(life.resume(group, place));
    }
}
