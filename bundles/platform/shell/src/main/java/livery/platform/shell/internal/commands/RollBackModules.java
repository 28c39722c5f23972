package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:rollback}: goes back to a set. */
@Service
@Command(scope = "module", name = "rollback", description = "Goes back to a set")
public final class RollBackModules extends OfChange {

    @Argument(index = 0, name = "set", description = "Number of the set, as module:sets shows it", required = true)
    private int set;

    @Override
    Change change(Deployment modules, CallContext group) {
        return new Change.Rollback(set);
    }
}
