package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.NodeTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node tells others of its modules, over a database and a framework of its own. */
class TroublesTest {

    @TempDir
    private Path folder;

    private final AtomicLong changed = new AtomicLong();
    private boolean changing;

    @Test
    void onlyWhatIsInTroubleAfterAChangeIsToldAndThatAtOnce() throws Exception {
        try (KeptArchives kept = new KeptArchives("modules_troubles_" + System.nanoTime());
                TestFramework framework = new TestFramework(folder)) {
            NodeTable table = new NodeTable(kept.store());
            kept.call(() -> {
                table.reached("one", 1);
                return 0;
            });
            Node node = framework.node(framework.bundles());
            ModuleArchive scales =
                    new WrittenArchives(folder).write("scales", "0.1.0", "scales", "0.1.0", Map.of(), List.of());
            node.settle(Wanted.of(List.of(scales)));
            Troubles troubles = new Troubles(
                    kept.units(), table, node, "one", () -> changing ? changed.incrementAndGet() : changed.get());
            troubles.tell();
            assertThat(told(kept, table)).isEmpty();

            changing = true;
            framework.context().getBundles()[1].stop();
            assertThat(node.troubled()).containsExactly("scales");
            for (int look = 0; look < 10; look++) {
                troubles.tell();
            }
            assertThat(told(kept, table))
                    .as("it stands still while it is changed")
                    .isEmpty();

            changing = false;
            troubles.tell();
            assertThat(told(kept, table)).as("it stays so").containsExactly("scales");

            framework.context().getBundles()[1].start();
            changed.incrementAndGet();
            troubles.tell();
            assertThat(told(kept, table)).as("the change is over").isEmpty();
        }
    }

    private static List<String> told(KeptArchives kept, NodeTable table) {
        return kept.call(table::reached).get("one").troubled();
    }
}
