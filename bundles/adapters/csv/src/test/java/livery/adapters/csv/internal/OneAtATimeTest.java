package livery.adapters.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import livery.adapters.csv.internal.CsvFile.Fate;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneAtATimeTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration STILL = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private OneAtATime strategy;
    private final DefaultCamelContext camel = new DefaultCamelContext(false);

    @BeforeEach
    void watch() {
        strategy = new OneAtATime(folder, STILL, STILL);
    }

    @Test
    void aFileIsReadOnceItHasStoodStillForASecond() throws IOException {
        strategy = new OneAtATime(folder);
        File file = write("a.csv", "a,b\n");
        long start = System.nanoTime();

        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> begins(file));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(A_SECOND);
    }

    @Test
    void aFileThatStillGrowsIsNotRead() throws IOException {
        strategy = new OneAtATime(folder);
        File file = write("a.csv", "a,b\n");
        for (int i = 0; i < 8; i++) {
            assertThat(begins(file)).as("after %s lines", i).isFalse();
            Files.writeString(file.toPath(), i + ",x\n", StandardOpenOption.APPEND);
            pause(Duration.ofMillis(250));
        }
        assertThat(begins(file)).isFalse();

        await().atMost(SOON).until(() -> begins(file));
    }

    @Test
    void aSecondFileWaitsForTheFirst() throws IOException {
        File first = write("a.csv", "a\n");
        File second = write("b.csv", "b\n");
        begins(second);
        await().atMost(SOON).until(() -> begins(first));
        pause(STILL);
        assertThat(begins(second)).isFalse();

        commit(first, Fate.DONE);

        await().atMost(SOON).until(() -> begins(second));
    }

    @Test
    void whatWasReadGoesAside() throws IOException {
        read(write("a.csv", "a\n"), Fate.DONE);
        read(write("b.csv", "b\n"), Fate.ERROR);
        read(write("c.csv", "c\n"), Fate.STAY);

        assertThat(folder.resolve(".done/a.csv")).hasContent("a\n");
        assertThat(folder.resolve(".error/b.csv")).exists();
        assertThat(folder.resolve("c.csv")).exists();
        assertThat(folder.resolve("a.csv")).doesNotExist();
        assertThat(folder.resolve("b.csv")).doesNotExist();
    }

    @Test
    void aFileOfANameThatWasThereBeforeGoesAsideTooAndOverwritesNothing() throws IOException {
        read(write("a.csv", "old\n"), Fate.DONE);

        read(write("a.csv", "new\n"), Fate.DONE);

        assertThat(folder.resolve(".done/a.csv")).hasContent("old\n");
        assertThat(folder.resolve(".done/a-2.csv")).hasContent("new\n");
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void aFileThatTookTheNameWhileAnotherWasReadIsNotMovedAway() throws IOException {
        File file = write("a.csv", "old\n");
        await().atMost(SOON).until(() -> begins(file));
        Files.move(write("b.csv", "new\n").toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING);

        commit(file, Fate.DONE);

        assertThat(folder.resolve(".done/a.csv")).doesNotExist();
        read(file, Fate.DONE);
        assertThat(folder.resolve(".done/a.csv")).hasContent("new\n");
    }

    @Test
    void aLinkIsLeftAlone() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "a\n");
        File link = Files.createSymbolicLink(folder.resolve("a.csv"), secret).toFile();
        assertThat(begins(link)).isFalse();
        pause(STILL.plusMillis(200));
        assertThat(begins(link)).isFalse();
    }

    @Test
    void nothingIsMovedThroughALink() throws IOException {
        Files.createSymbolicLink(folder.resolve(".done"), elsewhere);

        read(write("a.csv", "a\n"), Fate.DONE);

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(folder.resolve("a.csv")).exists();
    }

    private void read(File file, Fate fate) {
        await().atMost(SOON).until(() -> begins(file));
        commit(file, fate);
    }

    private boolean begins(File file) {
        return strategy.begin(null, null, new DefaultExchange(camel), generic(file));
    }

    private void commit(File file, Fate fate) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(CsvFile.FATE, fate);
        strategy.commit(null, null, exchange, generic(file));
    }

    private static GenericFile<File> generic(File file) {
        GenericFile<File> generic = new GenericFile<>();
        generic.setFile(file);
        generic.setFileName(file.getName());
        return generic;
    }

    private File write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toFile();
    }

    /** Time itself is what is tested here. */
    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
    }
}
