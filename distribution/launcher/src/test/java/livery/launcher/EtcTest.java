package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EtcTest {
    @TempDir
    Path directory;

    private Etc etc = new Etc(new Distribution(Path.of("")), new Home(Path.of("")));

    @BeforeEach
    void firstStart() throws IOException {
        etc = new Etc(new Distribution(directory.resolve("distribution")), new Home(directory.resolve("home")));
        offer("web.cfg", "port = 1");
        offer("sub/log.cfg", "level = INFO");
        assertThat(etc.refresh()).isEmpty();
    }

    @Test
    void aNewDistributionBringsItsFiles() throws IOException {
        offer("web.cfg", "port = 2");
        offer("new.cfg", "a = b");
        Files.delete(directory.resolve("distribution/etc/sub/log.cfg"));
        assertThat(etc.refresh()).isEmpty();
        assertThat(own("web.cfg")).hasContent("port = 2");
        assertThat(own("new.cfg")).hasContent("a = b");
        assertThat(own("sub/log.cfg")).doesNotExist();
    }

    @Test
    void whatTheOperatorChangedStays() throws IOException {
        Files.writeString(own("web.cfg"), "port = 80");
        Files.delete(own("sub/log.cfg"));
        Files.writeString(own("mine.cfg"), "c = d");
        offer("web.cfg", "port = 2");
        offer("sub/log.cfg", "level = WARN");
        assertThat(etc.refresh()).containsExactly("web.cfg");
        assertThat(own("web.cfg")).hasContent("port = 80");
        assertThat(own("sub/log.cfg")).doesNotExist();
        assertThat(own("mine.cfg")).hasContent("c = d");
        offer("web.cfg", "port = 3");
        assertThat(etc.refresh()).containsExactly("web.cfg");
    }

    private void offer(String name, String content) throws IOException {
        Path file = directory.resolve("distribution/etc").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    private Path own(String name) {
        return directory.resolve("home/etc").resolve(name);
    }
}
