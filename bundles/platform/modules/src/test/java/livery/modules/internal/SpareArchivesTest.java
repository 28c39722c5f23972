package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.data.StandaloneAudit;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.StoredSet.StoredEntry;
import livery.platform.Fault;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives go when no set holds them to which one could go back, and not before. */
class SpareArchivesTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @TempDir
    private Path folder;

    private final String module = KeptArchives.module();
    private KeptArchives kept;
    private ArchiveFiles files;
    private StandaloneAudit audit;
    private SpareArchives spare;

    @BeforeEach
    void open() throws SQLException {
        kept = new KeptArchives("modules_spare_" + System.nanoTime());
        files = new ArchiveFiles(folder.resolve("files"), kept.table());
        audit = new StandaloneAudit(kept.units());
        spare = new SpareArchives(kept.sets(), kept.table(), files, audit);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void whatASetHoldsStaysUntilItCannotBeGoneBackToAnyMore() throws IOException {
        ModuleArchive first = keep("0.1.0", Instant.now());
        ModuleArchive second = keep("0.2.0", Instant.now());
        ModuleArchive canary = keep("0.3.0", Instant.now());
        kept.call(() -> files.archive(first.sha256()));
        kept.set(Map.of(module, entry(first)));
        int present =
                kept.set(Map.of(module, entry(second).with(canary.sha256()))).number();

        assertThat(refused(first).values()).containsEntry("set", present - 1);
        assertThat(refused(second).code()).isEqualTo("modules.archive.held");
        assertThat(refused(canary).values()).containsEntry("set", present).containsEntry("version", "0.3.0");

        kept.set(Map.of(module, entry(second)));
        assertThat(refused(canary).values()).as("by going back").containsEntry("set", present);
        for (int change = 1; change < Deployment.SETS_KEPT; change++) {
            kept.set(Map.of(module, entry(second)));
        }
        assertThat(file(first)).exists();
        assertThat(remove(first)).isEqualTo("0.1.0");
        assertThat(file(first)).doesNotExist();
        assertThat(refused(canary).code()).isEqualTo("modules.archive.held");
        assertThat(audit.of(KeptArchives.GROUP))
                .singleElement()
                .matches(one -> one.action().equals("modules.archive-removed")
                        && one.details().equals(Map.of("version", "0.1.0", "sha256", first.sha256())));
    }

    @Test
    void whatHasGoneIsUnknownAndMayBeSentAgain() throws IOException {
        ModuleArchive first = keep("0.1.0", Instant.now());
        remove(first);

        assertThat(refused(first).code()).isEqualTo("modules.archive.unknown");
        Fault fault = catchThrowableOfType(Fault.class, () -> kept.call(() -> files.archive(first.sha256())));
        assertThat(fault.code()).isEqualTo("modules.archive.unknown");
        assertThat(versions()).isEmpty();
        assertThat(kept.call(() -> kept.table().hasModule(module)))
                .as("a distribution does not bring back what was taken away")
                .isTrue();

        kept.keep(first, Module.Origin.SIGNED, Instant.now());
        assertThat(versions()).containsExactly("0.1.0");
        assertThat(kept.call(() -> files.archive(first.sha256())).file()).hasSameBinaryContentAs(first.file());
    }

    @Test
    void theOldGoByThemselves() throws IOException {
        Instant old = Instant.now().minus(KEPT).minusSeconds(60);
        ModuleArchive held = keep("0.1.0", old);
        ModuleArchive beside = keep("0.2.0", old);
        keep("0.3.0", old);
        keep("0.4.0", Instant.now().minus(KEPT).plusSeconds(60));
        kept.set(Map.of(module, entry(held).with(beside.sha256())));

        kept.call(() -> {
            spare.removeOlderThan(KeptArchives.GROUP, KEPT);
            return 0;
        });

        assertThat(versions()).containsExactlyInAnyOrder("0.1.0", "0.2.0", "0.4.0");
        assertThat(audit.of(KeptArchives.GROUP))
                .filteredOn(one -> one.subject().id().equals(module))
                .extracting(one -> String.valueOf(one.details().get("version")))
                .containsExactly("0.3.0");
    }

    @Test
    void oneThatCameWithTheDistributionDoesNotComeBackAtEachStart() throws IOException {
        ModuleArchive own = keep("0.2.0", Instant.now());
        Map<String, StoredEntry> present = kept.set(Map.of(module, entry(own))).entries();
        ModuleArchive shipped = kept.keep(written("0.1.0"), Module.Origin.SHIPPED, Instant.now());
        remove(shipped);

        kept.call(() -> new Shipped(folder, kept.table()).entries(List.of(shipped), present, Instant.now()));
        assertThat(versions()).containsExactly("0.2.0");

        ModuleArchive newer = written("0.3.0");
        kept.call(() -> new Shipped(folder, kept.table()).entries(List.of(newer), present, Instant.now()));
        assertThat(versions()).containsExactlyInAnyOrder("0.2.0", "0.3.0");
    }

    private List<String> versions() {
        return kept.call(() -> kept.table().all()).stream()
                .filter(one -> one.module().equals(module))
                .map(one -> one.version())
                .toList();
    }

    private String remove(ModuleArchive archive) {
        return kept.call(() -> spare.remove(KeptArchives.GROUP, archive.sha256()))
                .version();
    }

    private Fault refused(ModuleArchive archive) {
        return catchThrowableOfType(Fault.class, () -> remove(archive));
    }

    private Path file(ModuleArchive archive) {
        return folder.resolve("files").resolve(archive.sha256() + ".kar");
    }

    private ModuleArchive keep(String version, Instant at) throws IOException {
        return kept.keep(written(version), Module.Origin.UNSIGNED, at);
    }

    private ModuleArchive written(String version) throws IOException {
        return kept.written(Files.createDirectories(folder.resolve("written")), module, version);
    }

    private static StoredEntry entry(ModuleArchive archive) {
        return new StoredEntry(archive.sha256(), false, null);
    }
}
