package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:promote}: lets the second version take the place of the first. */
@Service
@Command(scope = "module", name = "promote", description = "Lets the second version take the place of the first")
public final class PromoteCanary extends OfChange {

    @Argument(index = 0, name = "module", description = "Id of the module", required = true)
    private String module = "";

    @Override
    Change change(Deployment modules, CallContext group) {
        return new Change.Promote(module);
    }
}
