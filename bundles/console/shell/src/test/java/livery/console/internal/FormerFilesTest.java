package livery.console.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerFilesTest {

    private static final String NAME = "main-abcd1234.js";

    @TempDir
    private Path folder;

    private static StaticFile file(String content, boolean lasting) {
        byte[] bytes = content.getBytes(UTF_8);
        return new StaticFile("text/javascript; charset=utf-8", bytes, null, BundleFiles.etag(bytes), lasting);
    }

    private static String content(FormerFiles files, String part, String name) {
        return files.find(part, name)
                .map(found -> new String(found.content(), UTF_8))
                .orElse("");
    }

    @Test
    void aFileIsThereAfterARestartWithAnotherVersion() {
        new FormerFiles(folder.toFile()).keep("frame", Map.of("assets/" + NAME, file("before", true)));

        FormerFiles later = new FormerFiles(folder.toFile());
        later.keep("frame", Map.of("assets/main-ffff1234.js", file("after", true)));
        assertThat(content(later, "frame", NAME)).isEqualTo("before");
        assertThat(content(later, "frame", "main-ffff1234.js")).isEqualTo("after");
        assertThat(later.find("frame", NAME).orElseThrow().lasting()).isTrue();
        assertThat(content(later, "plugin-crm", NAME)).as("of a plug-in").isEmpty();
    }

    @Test
    void whatDoesNotLastIsNotKept() {
        FormerFiles files = new FormerFiles(folder.toFile());
        files.keep("frame", Map.of("icon.svg", file("<svg/>", false)));
        assertThat(files.find("frame", "icon.svg")).isEmpty();
    }

    @Test
    void namesAreNoPaths() throws IOException {
        Files.writeString(folder.resolve("secret.js"), "secret");
        FormerFiles files =
                new FormerFiles(Files.createDirectory(folder.resolve("own")).toFile());
        files.keep("..", Map.of(NAME, file("out", true)));
        files.keep("frame", Map.of("..-abcd1234.js", file("out", true)));
        assertThat(files.find("..", "secret.js")).isEmpty();
        assertThat(files.find("frame", "../../secret.js")).isEmpty();
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).toList()).containsExactly(folder.resolve("secret.js"));
        }
    }

    @Test
    void afterAMonthItIsGone() throws IOException {
        new FormerFiles(folder.toFile()).keep("frame", Map.of(NAME, file("old", true)));
        Path kept = folder.resolve("frame").resolve(NAME);
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofDays(29))));
        assertThat(content(new FormerFiles(folder.toFile()), "frame", NAME)).isEqualTo("old");

        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        assertThat(content(new FormerFiles(folder.toFile()), "frame", NAME)).isEmpty();
        assertThat(kept).doesNotExist();
    }

    @Test
    void withoutAPlaceNothingIsKept() {
        FormerFiles files = new FormerFiles(null);
        files.keep("frame", Map.of(NAME, file("x", true)));
        assertThat(files.find("frame", NAME)).isEmpty();
    }
}
