package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.StoredSet;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveVerificationTest {

    @TempDir
    private Path folder;

    @Test
    void bothVersionsOfAModuleAreLookedAtAsTheyLieThereNow() throws SQLException, IOException {
        try (KeptArchives kept = new KeptArchives("modules_verified")) {
            String module = KeptArchives.module();
            ModuleArchive first =
                    kept.keep(kept.written(folder, module, "0.1.0"), Module.Origin.SHIPPED, Instant.now());
            ModuleArchive second =
                    kept.keep(kept.written(folder, module, "0.2.0"), Module.Origin.UNSIGNED, Instant.now());
            ModuleArchive third = kept.keep(kept.written(folder, module, "0.3.0"), Module.Origin.SIGNED, Instant.now());
            ArchiveFiles files = new ArchiveFiles(folder.resolve("files"), kept.table());
            ArchiveVerification verification =
                    new ArchiveVerification(files, kept.table(), new Trust(folder.resolve("trusted-keys")));

            Verification sound = new Verification(List.of(), List.of());
            StoredSet plain = kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, null)));
            assertThat(kept.call(() -> verification.of(plain))).isEqualTo(sound);
            StoredSet unsigned =
                    kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, second.sha256())));
            assertThat(kept.call(() -> verification.of(unsigned)))
                    .as("a note, and no fault")
                    .isEqualTo(new Verification(
                            List.of(),
                            List.of(new Sentence("modules.verify.unsigned", Map.of("module", module + "@canary")))));
            StoredSet untrusted =
                    kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, third.sha256())));
            assertThat(kept.call(() -> verification.of(untrusted)).faults())
                    .containsExactly(new Sentence("modules.verify.not-trusted", Map.of("module", module + "@canary")));

            Files.write(folder.resolve("files").resolve(first.sha256() + ".kar"), new byte[] {1});
            assertThat(kept.call(() -> verification.of(plain)).faults())
                    .containsExactly(new Sentence("modules.archive.damaged", Map.of("module", module)));
            assertThat(kept.call(() -> files.archive(first.sha256())).file()).hasSameBinaryContentAs(first.file());
            assertThat(kept.call(() -> verification.of(plain))).isEqualTo(sound);
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsWhatIsSaid() throws SQLException, IOException {
        try (KeptArchives kept = new KeptArchives("modules_unwritten")) {
            String module = KeptArchives.module();
            ModuleArchive archive =
                    kept.keep(kept.written(folder, module, "0.1.0"), Module.Origin.SHIPPED, Instant.now());
            StoredSet set = kept.set(Map.of(module, new StoredSet.StoredEntry(archive.sha256(), false, null)));
            Path noFolder = Files.createFile(folder.resolve("taken"));
            ArchiveFiles files = new ArchiveFiles(noFolder, kept.table());

            List<Sentence> verified = kept.call(
                            () -> new ArchiveVerification(files, kept.table(), new Trust(folder)).of(set))
                    .faults();
            assertThat(verified).singleElement().satisfies(one -> {
                assertThat(one.code()).isEqualTo("modules.archive.unreadable");
                assertThat(one.values()).containsEntry("module", module).containsKey("reason");
            });

            List<Module> states = kept.call(() -> new States(EmptyNode.in(folder), files, kept.table()).of(set));
            assertThat(states).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(Module.State.QUARANTINED);
                assertThat(one.reasons()).isEqualTo(verified);
            });
        }
    }
}
