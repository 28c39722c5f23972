package livery.modules.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
    private final Supplier<Set<String>> troubled;

    /** @param troubled what is in trouble on this node now; of the others there is what they have told last */
    NodeStates(Nodes nodes, NodeTable table, SetTable sets, Supplier<Set<String>> troubled) {
        this.nodes = nodes;
        this.table = table;
        this.sets = sets;
        this.troubled = troubled;
    }

    List<ModuleNode> all() {
        int present = sets.present();
        Map<String, NodeTable.Reached> reached = table.reached();
        return alive().stream()
                .map(name -> of(name, reached.getOrDefault(name, NOWHERE), present))
                .toList();
    }

    private ModuleNode of(String name, NodeTable.Reached reached, int present) {
        boolean self = name.equals(nodes.name());
        return new ModuleNode(
                name,
                self,
                reached.number(),
                reached.since(),
                reached.number() == present,
                self ? List.copyOf(troubled.get()) : reached.troubled());
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
