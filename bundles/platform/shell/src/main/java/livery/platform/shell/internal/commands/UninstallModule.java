package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:uninstall}: takes a module away, and leaves its tables. */
@Service
@Command(scope = "module", name = "uninstall", description = "Takes a module away, and leaves its tables")
public final class UninstallModule extends OfChange {

    @Argument(index = 0, name = "module", description = "Id of the module", required = true)
    private String module = "";

    @Override
    Change change(Deployment modules, CallContext group) {
        return new Change.Uninstall(module);
    }
}
