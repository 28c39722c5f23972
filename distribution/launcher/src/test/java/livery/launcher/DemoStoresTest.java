package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demonstration stores come into a new home over an empty database, and into no other. */
final class DemoStoresTest {
    private static final int BRANDS_AND_STORES = 2 + 3;
    private static final int CONNECTIONS = 3 * 9;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Home home;
    private FirstPlatform platform;

    @BeforeEach
    void newHome() throws IOException {
        home = new Home(directory.resolve("home"));
        home.create();
        platform = new FirstPlatform();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    /** As a run does it, with the settings that a first start leaves. */
    private void start(boolean asked) throws Exception {
        DemoStores demo = new DemoStores(home, asked, new Steps(new PrintStream(said), Instant.now()));
        Files.createDirectories(home.etc());
        demo.prepare();
        demo.setUp(platform.url());
    }

    private void firstPersonIsWritten() throws IOException {
        Files.writeString(home.firstSignIn(), "{\"name\":\"admin\",\"apiKey\":\"k\"}");
    }

    private Path watchedCustomers() {
        return home.demo().resolve("gz-tianhe/customers/customers_20261101.csv");
    }

    @Test
    void aNewHomeOverAnEmptyDatabaseHasThem() throws Exception {
        firstPersonIsWritten();
        start(true);
        assertThat(platform.made()).hasSize(BRANDS_AND_STORES + CONNECTIONS);
        assertThat(watchedCustomers()).exists();
        start(true);
        assertThat(platform.made()).hasSize(BRANDS_AND_STORES + CONNECTIONS);
    }

    @Test
    void whoDeclinedThemOnceIsNotGivenThemByALaterStart() throws Exception {
        firstPersonIsWritten();
        start(false);
        start(true);
        assertThat(platform.made()).isEmpty();
        assertThat(watchedCustomers()).doesNotExist();
    }

    @Test
    void aHomeFromBeforeDecisionsWereKeptIsNoNewOne() throws Exception {
        firstPersonIsWritten();
        Files.createDirectories(home.etc());
        start(true);
        assertThat(platform.made()).isEmpty();
    }

    @Test
    void aDatabaseThatHasStoresIsLeftAlone() throws Exception {
        firstPersonIsWritten();
        platform.hasAStore();
        start(true);
        assertThat(platform.made()).isEmpty();
        assertThat(watchedCustomers().resolve("../../exports")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no demo stores");
        start(true);
        assertThat(platform.made()).isEmpty();
    }

    @Test
    void aDatabaseWhoseFirstPersonIsNotOursIsLeftAloneAndTheStartGoesOn() throws Exception {
        start(true);
        assertThat(platform.made()).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no demo stores");
    }

    @Test
    void whatWasInterruptedGoesOnAndDropsNoFileTwice() throws Exception {
        firstPersonIsWritten();
        platform.failsAfter(1 + BRANDS_AND_STORES + 2);
        assertThatThrownBy(() -> start(true))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("answered 500")
                .hasMessageContaining("--no-demo");
        Path dropped = watchedCustomers();
        assertThat(dropped).exists();
        Files.writeString(dropped, "under import");
        platform.failsAfter(Integer.MAX_VALUE);
        platform.hasAStore();
        start(true);
        assertThat(dropped).hasContent("under import");
        assertThat(home.demo().resolve("tp-xinyi/visits/visits_20261101.csv")).exists();
    }

    @Test
    void whatWasInterruptedStaysAsItIsWhenTheKeyIsGone() throws Exception {
        firstPersonIsWritten();
        platform.failsAfter(3);
        assertThatThrownBy(() -> start(true)).isInstanceOf(LauncherException.class);
        platform.failsAfter(Integer.MAX_VALUE);
        Files.delete(home.firstSignIn());
        int made = platform.made().size();
        start(true);
        assertThat(platform.made()).hasSize(made);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("set up in part", "first-sign-in.json");
    }

    @Test
    void exportsThatCannotBeWrittenAreNamedInOneLine() throws Exception {
        firstPersonIsWritten();
        Files.createDirectories(home.demo());
        Files.createFile(home.demo().resolve("gz-tianhe"));
        assertThatThrownBy(() -> start(true))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("gz-tianhe")
                .hasMessageContaining("--no-demo")
                .hasMessageNotContaining("\n");
    }
}
