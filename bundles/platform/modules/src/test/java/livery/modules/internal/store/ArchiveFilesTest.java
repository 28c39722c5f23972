package livery.modules.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.KeptArchives;
import livery.platform.Fault;
import livery.platform.deploy.Module;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody has changed, cut off or left behind, over a database. */
class ArchiveFilesTest {

    private static KeptArchives kept;

    @TempDir
    private Path folder;

    private Path here;
    private ModuleArchive archive;
    private Path file;

    @BeforeAll
    static void open() throws SQLException {
        kept = new KeptArchives("modules_files");
    }

    @AfterAll
    static void close() {
        kept.close();
    }

    @BeforeEach
    void keepOne() throws IOException {
        here = Files.createDirectories(folder.resolve("files"));
        archive =
                kept.keep(kept.written(folder, KeptArchives.module(), "0.1.0"), Module.Origin.UNSIGNED, Instant.now());
        file = here.resolve(archive.sha256() + ".kar");
    }

    private ArchiveFiles files() {
        return new ArchiveFiles(here, kept.table());
    }

    private ModuleArchive read(ArchiveFiles files) {
        return kept.call(() -> files.archive(archive.sha256()));
    }

    @Test
    void whatIsNotHereIsFetched() throws IOException {
        assertThat(read(files()).file()).isEqualTo(file).hasSameBinaryContentAs(archive.file());
        try (Stream<Path> all = Files.list(here)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void whatIsCutOffChangedOrNoArchiveIsFetchedAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(archive.file());
        byte[] changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        Path other = kept.written(folder, KeptArchives.module(), "0.1.0").file();
        for (byte[] wrong :
                new byte[][] {Arrays.copyOf(bytes, bytes.length / 2), changed, {}, {1, 2, 3}, Files.readAllBytes(other)
                }) {
            Files.write(file, wrong);

            assertThat(read(files()).sha256()).isEqualTo(archive.sha256());
            assertThat(file).hasSameBinaryContentAs(archive.file());
        }
    }

    @Test
    void whatTheDatabaseHasWrongIsSaidOnce() throws IOException {
        Files.write(file, new byte[] {1, 2, 3});
        kept.damage(archive.sha256());

        Fault fault = catchThrowableOfType(Fault.class, () -> read(files()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
        assertThat(fault.code()).isEqualTo("modules.archive.damaged");
        assertThat(fault.values()).containsEntry("module", archive.descriptor().id());
        assertThat(here).isEmptyDirectory();
        assertThat(kept.call(() -> files().readable(
                                kept.table().archive(archive.sha256()).stream().toList())))
                .isEmpty();
    }

    @Test
    void readAnewItIsSeenToBeAnotherAndThenFetchedAgain() throws IOException {
        ArchiveFiles files = files();
        read(files);
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(read(files).sha256()).as("known before").isEqualTo(archive.sha256());

        Fault fault = catchThrowableOfType(Fault.class, () -> kept.call(() -> files.anew(archive.sha256())));

        assertThat(fault.code()).isEqualTo("modules.archive.damaged");
        assertThat(read(files).file()).hasSameBinaryContentAs(archive.file());
        assertThat(kept.call(() -> files.anew(archive.sha256())).sha256()).isEqualTo(archive.sha256());
    }

    @Test
    void whatAKillHasLeftBehindIsRemoved() throws IOException {
        read(files());
        Files.write(here.resolve("draft123.part"), new byte[] {1});

        files();

        try (Stream<Path> all = Files.list(here)) {
            assertThat(all).containsExactly(file);
        }
    }
}
