package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Sentence;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:verify}: compares what runs here with what is to run. Fails when that is not the same. */
@Service
@Command(scope = "module", name = "verify", description = "Compares what runs on this node with what is to run")
public final class VerifyModules extends OfModules {

    /** Something to know, and no difference: whoever installed the module was told so then. */
    private static final String UNSIGNED = "modules.verify.unsigned";

    @Override
    void act(Deployment modules, CallContext group) {
        List<Sentence> faults = modules.verify(group);
        print(faults);
        long differences =
                faults.stream().filter(one -> !one.code().equals(UNSIGNED)).count();
        if (differences > 0) {
            throw new IllegalStateException("Not as it is to be: " + differences);
        }
        System.out.println("All modules are as they are to be.");
    }
}
