package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code tenant:erase}: deletes all rows of a suspended or archived brand or store, for ever. */
@Service
@Command(
        scope = "tenant",
        name = "erase",
        description = "Deletes all rows of a suspended or archived brand or store, for ever")
public final class EraseTenant extends OfPlace {

    @Option(name = "--confirm", description = "The same code once more; stands before the code", required = true)
    private String confirmation = "";

    @Override
    void act(TenantLifecycle life, CallContext group, TenantId place) {
        queued(life.erase(group, place, confirmation));
    }
}
