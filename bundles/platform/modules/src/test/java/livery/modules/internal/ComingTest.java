package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import livery.modules.internal.node.FrameworkRestart;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.RestartTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingTest {

    @TempDir
    private Path folder;

    @Test
    void aNodeThatCouldNotRecordItsSetDoesSoAtTheNextLook() throws Exception {
        try (KeptArchives kept = new KeptArchives("modules_coming_" + System.nanoTime());
                Turn turn = new Turn(kept.store(), kept.units(), "one")) {
            StoredSet set = kept.set(Map.of());
            Node node = EmptyNode.in(folder);
            AtomicBoolean away = new AtomicBoolean(true);
            List<Integer> recorded = new ArrayList<>();
            Coming coming = coming(kept, turn, node, number -> {
                if (away.getAndSet(false)) {
                    throw new IllegalStateException("the database went away");
                }
                recorded.add(number);
            });

            assertThatThrownBy(coming::follow).hasMessage("the database went away");
            assertThat(node.reached()).isNotEqualTo(set.number());

            assertThat(coming.follow()).isEqualTo(Coming.State.UP);
            assertThat(recorded).containsExactly(set.number());
            assertThat(node.reached()).isEqualTo(set.number());
            coming.follow();
            assertThat(recorded).as("it is there").hasSize(1);
        }
    }

    private Coming coming(KeptArchives kept, Turn turn, Node node, IntConsumer reached) {
        ArchiveFiles files = new ArchiveFiles(folder.resolve("files"), kept.table());
        ChangedSets changes = new ChangedSets(kept.sets(), files);
        ColdChange cold = new ColdChange(node, new FrameworkRestart(EmptyNode.FRAMEWORK), folder);
        return new Coming(
                kept.units(),
                kept.sets(),
                changes,
                new Shipped(folder.resolve("shipped"), kept.table()),
                turn,
                node,
                cold,
                new Restarts(kept.units(), new RestartTable(kept.store()), null, changes, node, cold, null, "one"),
                reached);
    }
}
