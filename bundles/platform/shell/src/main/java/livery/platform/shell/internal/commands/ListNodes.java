package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code node:list}: shows the nodes of the last day. */
@Service
@Command(scope = "node", name = "list", description = "Shows the nodes of the last day, the newest first")
public final class ListNodes implements Action {

    @Reference
    private @Nullable Nodes nodes;

    @Override
    public @Nullable Object execute() {
        if (nodes == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("name").maxSize(30);
        table.column("state").maxSize(8);
        table.column("version").maxSize(14);
        table.column("started").maxSize(20);
        table.column("seen").maxSize(20);
        for (Node node : nodes.list(CallContext.system(TenantId.GROUP, "node:list"))) {
            table.addRow()
                    .addContent(
                            node.name() + (node.self() ? " *" : ""),
                            node.alive() ? "alive" : "gone",
                            node.version(),
                            node.startedAt().toString().substring(0, 19) + "Z",
                            node.seenAt().toString().substring(0, 19) + "Z");
        }
        table.print(System.out);
        return null;
    }
}
