package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:enable}: starts a module that was stopped or set aside. */
@Service
@Command(scope = "module", name = "enable", description = "Starts a module that was stopped or set aside")
public final class EnableModule extends OfChange {

    @Argument(index = 0, name = "module", description = "Id of the module", required = true)
    private String module = "";

    @Override
    Change change(Deployment modules, CallContext group) {
        return new Change.Enable(module);
    }
}
