package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Change;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.health.HealthPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database has lost what an archive was. */
class DamagedArchivesTest {

    @TempDir
    private Path folder;

    @Test
    void theOthersRunAndWhatIsDamagedDoesNotComeBackByAChange() throws SQLException, IOException {
        try (KeptArchives kept = new KeptArchives("modules_damaged")) {
            String whole = KeptArchives.module();
            String broken = KeptArchives.module();
            ModuleArchive other = keep(kept, whole, "0.1.0");
            ModuleArchive former = keep(kept, broken, "0.1.0");
            ModuleArchive present = keep(kept, broken, "0.2.0");
            StoredSet first = kept.set(Map.of(whole, entry(other), broken, entry(former)));
            StoredSet second = kept.set(Map.of(whole, entry(other), broken, entry(present)));
            kept.damage(present.sha256());
            ChangedSets changes = changes(kept);

            Wanted wanted = kept.call(() -> changes.wanted(second.entries()));
            assertThat(wanted.modules()).containsOnlyKeys(whole);
            Sentence damaged = new Sentence("modules.archive.damaged", Map.of("module", broken));
            assertThat(wanted.unreadable()).containsOnly(Map.entry(broken, damaged));

            Change back = new Change.Rollback(first.number());
            Map<String, StoredSet.StoredEntry> mended = kept.call(() -> changes.after(second, back));
            assertThat(kept.call(() -> changes.wanted(mended)).modules()).containsOnlyKeys(whole, broken);

            StoredSet third = kept.set(mended);
            Change again = new Change.Rollback(second.number());
            Fault fault = catchThrowableOfType(Fault.class, () -> kept.call(() -> changes.after(third, again)));
            assertThat(fault.code()).isEqualTo("modules.archive.damaged");
            assertThat(fault.values()).containsEntry("module", broken);
        }
    }

    @Test
    void readinessWarnsOfItUntilItRunsAgain() throws InterruptedException {
        Node node = EmptyNode.in(folder);
        ModulesCheck check = new ModulesCheck();
        assertThat(check.parts()).containsExactly(HealthPart.down("modules", "modules.starting", Map.of()));
        check.node = node;

        Map<String, Object> values = Map.of("module", "scales");
        node.settle(Wanted.nothing().lacking(Map.of("scales", new Sentence("modules.archive.damaged", values))));
        assertThat(check.parts())
                .containsExactly(
                        HealthPart.up("modules"),
                        HealthPart.warning("modules/scales", "modules.archive.damaged", values));

        assertThat(node.tryOut(Wanted.nothing(), List.of("scales")).reasons()).isEmpty();
        assertThat(check.parts()).containsExactly(HealthPart.up("modules"));
    }

    private ModuleArchive keep(KeptArchives kept, String module, String version) throws IOException {
        return kept.keep(kept.written(folder, module, version), Module.Origin.UNSIGNED, Instant.now());
    }

    /** As on a node that has none of the files yet. */
    private ChangedSets changes(KeptArchives kept) {
        return new ChangedSets(kept.sets(), new ArchiveFiles(folder.resolve("files"), kept.table()));
    }

    private static StoredSet.StoredEntry entry(ModuleArchive archive) {
        return new StoredSet.StoredEntry(archive.sha256(), false, null);
    }
}
