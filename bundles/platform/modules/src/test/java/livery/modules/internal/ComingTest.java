package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.FrameworkRestart;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.RestartTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.PersonId;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
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

    @Test
    void whatAnotherNodeHasEnabledIsTriedAgainHere() throws Exception {
        String module = KeptArchives.module();
        try (KeptArchives kept = new KeptArchives("modules_coming_" + System.nanoTime());
                Turn turn = new Turn(kept.store(), kept.units(), "one");
                TestFramework framework = new TestFramework(folder)) {
            ModuleArchive archive =
                    kept.keep(kept.written(folder, module, "0.1.0"), Module.Origin.UNSIGNED, Instant.now());
            Map<String, StoredSet.StoredEntry> entries =
                    Map.of(module, new StoredSet.StoredEntry(archive.sha256(), false, null));
            Files.writeString(folder.resolve("starts.properties"), module + "=" + archive.sha256() + " 3");
            Node node = framework.node(framework.bundles());
            Coming coming = coming(kept, turn, node, number -> {});
            StoredSet set = kept.set(entries);
            coming.follow();
            assertThat(node.aside()).containsOnlyKeys(module);
            kept.set(entries);
            coming.follow();
            assertThat(node.aside()).as("of which the set says nothing").containsOnlyKeys(module);

            kept.call(() -> kept.sets()
                    .add(
                            set.number() + 1,
                            PersonId.SYSTEM,
                            Instant.now(),
                            new Sentence("modules.set.enabled", Map.of("module", module)),
                            entries));
            kept.set(entries);
            coming.follow();

            assertThat(node.aside()).isEmpty();
            assertThat(node.running().modules()).containsOnlyKeys(module);
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
