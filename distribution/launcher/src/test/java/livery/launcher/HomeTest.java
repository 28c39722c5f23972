package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be is refused in words: what is wrong, and what would be right. */
final class HomeTest {
    @TempDir
    Path directory;

    @Test
    void aHomeThatCannotBeMadeIsNamedWithTheReason() throws IOException {
        Path file = Files.createFile(directory.resolve("letter.txt"));
        for (Path place : List.of(file, file.resolve("home"))) {
            assertThatThrownBy(() -> new Home(place).create())
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("The home " + place + " cannot be made")
                    .hasMessageContaining("another --home");
        }
    }

    @Test
    void aFaultOfAFileIsMoreThanItsPath() {
        assertThat(FileFault.words(new AccessDeniedException("/root/x"))).isEqualTo("/root/x: permission denied");
        assertThat(FileFault.words(new NoSuchFileException("/x"))).isEqualTo("/x: there is no such file or directory");
        assertThat(FileFault.words(new NoSuchFileException("/x", null, "No space left on device")))
                .isEqualTo("/x: No space left on device");
        assertThat(FileFault.words(new IOException("reset"))).isEqualTo("reset");
        assertThat(FileFault.words(new IOException())).isEqualTo("java.io.IOException");
    }

    @Test
    void aCacheThatIsTooSmallIsRefused() throws IOException {
        Home home = new Home(directory.resolve("home"));
        home.create();
        RunOptions options = RunOptions.parse(List.of("--home", home.directory().toString()));
        for (String text : new String[] {"4", "-1", "many", ""}) {
            assertThatThrownBy(() -> Database.of(options, Map.of("LIVERY_DB_BUFFER_MB", text)))
                    .isInstanceOf(LauncherException.class)
                    .hasMessage("LIVERY_DB_BUFFER_MB is a number of megabytes, at least 8, not " + text);
        }
        assertThat(Database.of(options, Map.of("LIVERY_DB_BUFFER_MB", "8")).own())
                .isPresent();
    }
}
