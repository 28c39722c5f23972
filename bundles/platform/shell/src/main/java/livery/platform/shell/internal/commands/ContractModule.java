package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:contract}: takes away from the database what no version before needs any more. */
@Service
@Command(
        scope = "module",
        name = "contract",
        description = "Takes away from the database what only former versions of a module need")
public final class ContractModule extends OfModules {

    @Option(name = "--plan", description = "Only say what would be taken away, and which sets would be lost")
    private boolean planOnly;

    @Argument(index = 0, name = "module", description = "Id of the module", required = true)
    private String module = "";

    @Override
    void act(Deployment modules, CallContext group) {
        Contraction planned = modules.contraction(group, module);
        if (planned.files().isEmpty()) {
            System.out.println("There is nothing to take away.");
            return;
        }
        planned.files().forEach(file -> System.out.println("takes away: " + file));
        System.out.println(
                planned.lost().isEmpty()
                        ? "All sets can still be gone back to."
                        : "These sets cannot be gone back to afterwards: " + planned.lost());
        if (planOnly) {
            return;
        }
        Contraction done = modules.contract(group, module);
        print(done.reasons());
        if (!done.reasons().isEmpty()) {
            throw new IllegalStateException("Not all of it is done; the same command goes on.");
        }
        System.out.println("done");
    }
}
