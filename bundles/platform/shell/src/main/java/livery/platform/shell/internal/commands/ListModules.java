package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code module:list}: shows modules, and why one does not run. */
@Service
@Command(scope = "module", name = "list", description = "Shows modules, and why one does not run")
public final class ListModules extends OfModules {

    @Override
    void act(Deployment modules, CallContext group) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("module").maxSize(30);
        table.column("version").maxSize(24);
        table.column("origin").maxSize(8);
        table.column("state").maxSize(11);
        table.column("needs").maxSize(30);
        table.column("because");
        modules.list(group).forEach(one -> {
            String needs = String.join(", ", one.requires());
            row(table, one.id(), one.version(), one.origin(), one.state(), needs, one.reasons());
            Module.Canary canary = one.canary();
            if (canary != null) {
                row(
                        table,
                        one.id() + Modules.CANARY,
                        canary.version(),
                        canary.origin(),
                        canary.state(),
                        needs,
                        canary.reasons());
            }
        });
        table.print(System.out);
    }

    private void row(
            ShellTable table,
            String id,
            String version,
            Module.Origin origin,
            Module.State state,
            String needs,
            List<Sentence> reasons) {
        table.addRow()
                .addContent(
                        id,
                        version,
                        origin.name().toLowerCase(Locale.ROOT),
                        state.name().toLowerCase(Locale.ROOT),
                        needs,
                        reasons.stream().map(this::text).collect(Collectors.joining(" ")));
    }
}
