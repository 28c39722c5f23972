package livery.platform.shell.internal.commands;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.ModuleNode;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code module:list}: shows modules, why one does not run, and which set each node runs. */
@Service
@Command(
        scope = "module",
        name = "list",
        description = "Shows modules, why one does not run, and which set each node runs")
public final class ListModules extends OfModules {

    private static final Set<Module.State> ON = Set.of(Module.State.RUNNING, Module.State.STARTING);

    @Override
    void act(Deployment modules, CallContext group) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("module").maxSize(30);
        table.column("version").maxSize(24);
        table.column("origin").maxSize(8);
        table.column("state").maxSize(11);
        table.column("needs").maxSize(30);
        table.column("because");
        List<Module> list = modules.list(group);
        list.forEach(one -> {
            String needs = String.join(", ", one.requires());
            row(table, one.id(), one.version(), one.origin(), one.state(), needs, words(one.reasons()));
            Module.Canary canary = one.canary();
            if (canary != null) {
                row(
                        table,
                        one.id() + Modules.CANARY,
                        canary.version(),
                        canary.origin(),
                        canary.state(),
                        needs,
                        words(canary.reasons()));
            }
        });
        table.print(System.out);
        printOff(list);
        System.out.println();
        printNodes(modules.nodes(group));
    }

    private static void printNodes(List<ModuleNode> nodes) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("node").maxSize(30);
        table.column("set").maxSize(6);
        table.column("since").maxSize(20);
        table.column("present").maxSize(8);
        table.column("in trouble");
        for (ModuleNode node : nodes) {
            Instant since = node.since();
            table.addRow()
                    .addContent(
                            node.name() + (node.self() ? " *" : ""),
                            node.set(),
                            since == null ? "" : Minute.of(since),
                            node.present() ? "yes" : "follows",
                            String.join(", ", node.troubled()));
        }
        table.print(System.out);
    }

    private void row(
            ShellTable table,
            String id,
            String version,
            Module.Origin origin,
            Module.State state,
            String needs,
            String because) {
        table.addRow()
                .addContent(
                        id,
                        version,
                        origin.name().toLowerCase(Locale.ROOT),
                        state.name().toLowerCase(Locale.ROOT),
                        needs,
                        because);
    }

    private static void printOff(List<Module> modules) {
        modules.stream()
                .filter(one -> !ON.contains(one.state()) && !one.pages().isEmpty())
                .map(one -> one.pages().stream()
                        .map(page -> Module.name(page, Locale.ENGLISH))
                        .collect(Collectors.joining(", ", "Off with " + one.id() + ": ", "")))
                .forEach(System.out::println);
    }

    private String words(List<Sentence> reasons) {
        return reasons.stream().map(this::text).collect(Collectors.joining(" "));
    }
}
