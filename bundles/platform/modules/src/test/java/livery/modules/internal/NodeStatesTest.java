package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.modules.internal.store.NodeTable;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.deploy.ModuleNode;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;
import org.junit.jupiter.api.Test;

/** Which set each node runs, as each has told by the database. */
class NodeStatesTest {

    private static final class Two implements Nodes {

        @Override
        public List<Node> list(CallContext context) {
            return List.of(node("two", true), node("one", true), node("one", false), node("dead", false));
        }

        private static Node node(String name, boolean alive) {
            return new Node(name.hashCode(), name, "0.1.0", Instant.EPOCH, Instant.EPOCH, alive, false);
        }

        @Override
        public String name() {
            return "one";
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    }

    @Test
    void eachNodeThatIsAliveIsTold() throws SQLException {
        try (KeptArchives kept = new KeptArchives("modules_nodes_" + System.nanoTime())) {
            NodeTable table = new NodeTable(kept.store());
            Set<String> troubled = new TreeSet<>();
            NodeStates states = new NodeStates(new Two(), table, kept.sets(), () -> troubled);
            int set = kept.set(Map.of()).number();
            run(kept, () -> table.reached("one", set));
            run(kept, () -> table.reached("dead", set));

            List<ModuleNode> first = kept.call(states::all);
            assertThat(first).extracting(ModuleNode::name).containsExactly("one", "two");
            assertThat(first.get(0).self()).isTrue();
            assertThat(first.get(0).set()).isEqualTo(set);
            assertThat(first.get(0).present()).isTrue();
            assertThat(Duration.between(first.get(0).since(), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(first.get(1)).isEqualTo(new ModuleNode("two", false, 0, null, false, List.of()));

            run(kept, () -> table.reached("two", set));
            run(kept, () -> table.troubled("two", List.of("scales", "lines")));
            assertThat(kept.call(states::all).get(1).troubled()).containsExactly("lines", "scales");
            run(kept, () -> states.requireAllAt(set));

            run(kept, () -> table.troubled("one", List.of("lines")));
            troubled.add("scales");
            assertThat(kept.call(states::all).get(0).troubled())
                    .as("of itself it knows what is now")
                    .containsExactly("scales");

            int next = kept.set(Map.of()).number();
            run(kept, () -> table.reached("one", next));
            assertThat(kept.call(states::all)).extracting(ModuleNode::present).containsExactly(true, false);
            Fault behind = catchThrowableOfType(Fault.class, () -> run(kept, () -> states.requireAllAt(next)));
            assertThat(behind.code()).isEqualTo("modules.contract.node-behind");
            assertThat(behind.values()).containsEntry("nodes", "two");
            run(kept, () -> table.troubled("two", List.of()));
            assertThat(kept.call(states::all).get(1).troubled()).isEmpty();
        }
    }

    private static void run(KeptArchives kept, Runnable work) {
        kept.call(() -> {
            work.run();
            return 0;
        });
    }
}
