package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Verification;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:verify}: compares what runs here with what is to run. Fails when that is not the same. */
@Service
@Command(scope = "module", name = "verify", description = "Compares what runs on this node with what is to run")
public final class VerifyModules extends OfModules {

    @Override
    void act(Deployment modules, CallContext group) {
        Verification found = modules.verify(group);
        print(found.faults());
        print(found.notes());
        if (!found.faults().isEmpty()) {
            throw new IllegalStateException(
                    "Not as it is to be: " + found.faults().size());
        }
        System.out.println("All modules are as they are to be.");
    }
}
