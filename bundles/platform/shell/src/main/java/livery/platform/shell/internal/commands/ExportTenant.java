package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:export}: writes all rows of a brand or store into a file to download. */
@Service
@Command(scope = "tenant", name = "export", description = "Writes all rows of a brand or store into a file to download")
public final class ExportTenant extends OfPlace {

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        queued(life.export(group, place));
    }
}
