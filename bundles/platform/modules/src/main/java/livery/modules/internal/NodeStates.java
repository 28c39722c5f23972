package livery.modules.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.SetTable;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.deploy.ModuleNode;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;

/** How far the nodes have come that are alive. Everything here belongs inside a unit of work of the group. */
final class NodeStates {

    /** Whoever may see modules may see which nodes run them. */
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");

    private static final NodeTable.Reached NOWHERE = new NodeTable.Reached(0, null, List.of());

    private final Nodes nodes;
    private final NodeTable table;
    private final SetTable sets;

    NodeStates(Nodes nodes, NodeTable table, SetTable sets) {
        this.nodes = nodes;
        this.table = table;
        this.sets = sets;
    }

    List<ModuleNode> all() {
        int present = sets.present();
        Map<String, NodeTable.Reached> reached = table.reached();
        return alive().stream()
                .map(name -> of(name, reached.getOrDefault(name, NOWHERE), present))
                .toList();
    }

    private ModuleNode of(String name, NodeTable.Reached reached, int present) {
        return new ModuleNode(
                name,
                name.equals(nodes.name()),
                reached.number(),
                reached.since(),
                reached.number() == present,
                reached.troubled());
    }

    private Collection<String> alive() {
        return nodes.list(GROUP).stream()
                .filter(Node::alive)
                .map(Node::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Passes when all run the set of this number: one that runs a set before may need what is to be taken away.
     *
     * @throws Fault of kind CONFLICT when some do not
     */
    void requireAllAt(int number) {
        String behind = all().stream()
                .filter(node -> node.set() != number)
                .map(ModuleNode::name)
                .collect(Collectors.joining(", "));
        if (!behind.isEmpty()) {
            throw Fault.conflict("modules.contract.node-behind", Map.of("nodes", behind));
        }
    }
}
