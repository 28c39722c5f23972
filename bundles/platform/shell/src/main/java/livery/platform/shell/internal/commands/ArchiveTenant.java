package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:archive}: closes a brand or store for good and keeps its data. */
@Service
@Command(scope = "tenant", name = "archive", description = "Closes a brand or store for good and keeps its data")
public final class ArchiveTenant extends OfPlace {

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        queued(life.archive(group, place));
    }
}
