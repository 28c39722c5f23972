package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:disable}: stops a module everywhere and keeps what belongs to it. */
@Service
@Command(scope = "module", name = "disable", description = "Stops a module everywhere and keeps what belongs to it")
public final class DisableModule extends OfChange {

    @Argument(index = 0, name = "module", description = "Id of the module", required = true)
    private String module = "";

    @Override
    Change change(Deployment modules, CallContext group) {
        return new Change.Disable(module);
    }
}
