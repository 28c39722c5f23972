package livery.platform.shell.internal.commands;

import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.ModuleSet;
import livery.platform.deploy.Restart;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code module:sets}: shows the present set and those that can be gone back to. */
@Service
@Command(scope = "module", name = "sets", description = "Shows the present set and those that can be gone back to")
public final class ListSets extends OfModules {

    @Override
    void act(Deployment modules, CallContext group) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("set").maxSize(6);
        table.column("made").maxSize(20);
        table.column("change").maxSize(40);
        table.column("modules");
        modules.sets(group)
                .forEach(set -> table.addRow()
                        .addContent(
                                set.number(),
                                Minute.of(set.madeAt()),
                                text(set.change()),
                                set.entries().stream().map(ListSets::inWords).collect(Collectors.joining(", "))));
        table.print(System.out);
        modules.restart(group).ifPresent(this::print);
    }

    static String inWords(ModuleSet.Entry one) {
        return one.module() + " " + one.version()
                + (one.canary() == null ? "" : " and " + one.canary())
                + (one.disabled() ? " (disabled)" : "");
    }

    private void print(Restart last) {
        System.out.printf(
                "Restart of %s at %s for: %s – %s%n",
                last.node(),
                Minute.of(last.begunAt()),
                text(last.change()),
                switch (last.state()) {
                    case TRYING -> "under way";
                    case DONE -> "done";
                    case PUT_BACK -> "put back, because";
                });
        print(last.reasons());
    }
}
