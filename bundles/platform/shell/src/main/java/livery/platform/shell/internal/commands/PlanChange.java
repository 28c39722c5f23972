package livery.platform.shell.internal.commands;

import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Plan;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:plan}: says what a change would do, of archives that are kept. Fails when it cannot be done. */
@Service
@Command(scope = "module", name = "plan", description = "Says what a change of modules would do, and does nothing")
public final class PlanChange extends OfModules {

    private static final String KINDS =
            "install, update, canary, promote, withdraw, rollback, disable, enable, uninstall";

    @Argument(index = 0, name = "kind", description = KINDS, required = true)
    String kind = "";

    @Argument(
            index = 1,
            name = "module",
            description =
                    "Id of the module, of a kept archive with @VERSION after it; for rollback the number of the set",
            required = true)
    String module = "";

    @Override
    void act(Deployment modules, CallContext group) {
        Plan plan = modules.plan(group, change(modules, group));
        print(plan);
        requirePossible(plan);
    }

    private Change change(Deployment modules, CallContext group) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "install" -> new Change.Install(archive(modules, group));
            case "update" -> new Change.Update(archive(modules, group));
            case "canary" -> new Change.Canary(archive(modules, group));
            case "promote" -> new Change.Promote(module);
            case "withdraw" -> new Change.Withdraw(module);
            case "rollback" -> new Change.Rollback(set());
            case "disable" -> new Change.Disable(module);
            case "enable" -> new Change.Enable(module);
            case "uninstall" -> new Change.Uninstall(module);
            default -> throw new IllegalArgumentException("A change is one of: " + KINDS + ".");
        };
    }

    private int set() {
        if (!module.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("A set is named by its number, as module:sets shows it.");
        }
        return Integer.parseInt(module);
    }

    /** The one that was kept last of what the argument names. */
    private String archive(Deployment modules, CallContext group) {
        String[] named = module.split("@", 2);
        return modules.archives(group).stream()
                .filter(one -> one.module().equals(named[0]))
                .filter(one -> named.length == 1 || one.version().equals(named[1]))
                .map(Archive::sha256)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No archive of " + module + " is kept here; module:archives shows those that are."));
    }
}
