package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code livery} in a checkout: it builds what was changed, but not under a Livery that runs. */
final class ScriptTest {
    private static final Path SCRIPT = Path.of("../../livery").toAbsolutePath().normalize();

    @TempDir
    Path checkout;

    private Path distribution;

    private record Ended(int code, String text) {}

    /** Whose sources are newer than what was built, and whose build leaves a note. */
    @BeforeEach
    void changedCheckout() throws IOException {
        Files.copy(SCRIPT, checkout.resolve("livery"));
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createDirectories(checkout.resolve("bundles"));
        Files.createDirectories(checkout.resolve("features"));
        Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\ntouch built\n");
        assertThat(checkout.resolve("mvnw").toFile().setExecutable(true)).isTrue();
        distribution = Files.createDirectories(checkout.resolve("distribution/assembly/target/assembly"));
        Files.createFile(distribution.resolve("build.id"));
        Files.setLastModifiedTime(distribution.resolve("build.id"), FileTime.from(Instant.EPOCH));
    }

    @Test
    void changedSourcesAreBuiltBeforeAStart() throws Exception {
        livery("run");
        assertThat(checkout.resolve("built")).exists();
    }

    @Test
    void theyAreNotBuiltForAQuestion() throws Exception {
        livery("status");
        assertThat(checkout.resolve("built")).doesNotExist();
    }

    @Test
    void theyAreNotBuiltUnderALiveryThatRuns() throws Exception {
        Process running = new ProcessBuilder("sh", "-c", "sleep 60; :", "-Dkaraf.home=" + distribution + "/").start();
        try {
            for (String command : new String[] {"run", "bench", "prove"}) {
                Ended ended = livery(command);
                assertThat(ended.code()).isEqualTo(LauncherException.CANNOT_BE);
                assertThat(ended.text()).contains("Livery runs", "process ids: " + running.pid());
            }
            assertThat(checkout.resolve("built")).doesNotExist();
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    private Ended livery(String command) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("sh", checkout.resolve("livery").toString(), command)
                .redirectErrorStream(true)
                .start();
        String text = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(script.waitFor(), text);
    }
}
