package livery.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import livery.platform.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of chains on a disk that does not always take them. */
class HeadFileTest {

    private static final TenantId STORE = new TenantId(7);
    private static final Link FIRST = new Link(1, "a".repeat(64));

    @TempDir
    private Path directory;

    @Test
    void whatCouldNotBeWrittenIsWrittenAtTheNextChance() throws IOException {
        Path file = directory.resolve("audit/heads");
        HeadFile heads = new HeadFile(file);
        // A directory in its place refuses also whoever may do everything.
        Path obstacle = Files.createDirectories(directory.resolve("audit/heads.new"));
        assertThatThrownBy(() -> heads.keep(Map.of(STORE, FIRST))).isInstanceOf(IOException.class);
        assertThat(heads.head(STORE)).contains(FIRST);
        assertThat(file).doesNotExist();
        Files.delete(obstacle);
        heads.keep(Map.of());
        assertThat(new HeadFile(file).head(STORE)).contains(FIRST);
    }

    @Test
    void aDamagedFileIsSetAsideAndKeepsNothingFromBeingSealed() throws IOException {
        Path file = directory.resolve("heads");
        Files.writeString(file, "7 1:" + "a".repeat(64) + "\nnot a head\n");

        HeadFile heads = new HeadFile(file);
        heads.keep(Map.of(STORE, FIRST));

        assertThat(new HeadFile(file).head(STORE)).contains(FIRST);
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all.map(Path::getFileName).map(Path::toString))
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("heads.damaged-"));
        }
    }
}
