package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, since the lock is between processes. */
final class OccupancyTest {
    @TempDir
    Path directory;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(directory.resolve("home"));
        home.create();
    }

    @Test
    void oneLauncherAtATime() throws Exception {
        Process first = other("RUN");
        try {
            assertThat(first.inputReader().readLine()).isEqualTo("taken");
            assertThat(Occupancy.occupant(home).orElseThrow().pid()).isEqualTo(first.pid());
            Process second = other("RUN");
            assertThat(second.errorReader().readLine())
                    .contains("runs already in " + home.directory())
                    .contains("pid " + first.pid())
                    .contains("--home");
            assertThat(second.waitFor()).isEqualTo(LauncherException.CANNOT_BE);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(Occupancy.occupant(home)).isEmpty();
    }

    @Test
    void aBackupIsNoLiveryThatRuns() throws Exception {
        Process backup = other("BACKUP");
        try {
            assertThat(backup.inputReader().readLine()).isEqualTo("taken");
            assertThat(Occupancy.running(home)).isEmpty();
            Process second = other("RUN");
            assertThat(second.errorReader().readLine())
                    .contains("A backup of " + home.directory() + " is being made (pid " + backup.pid() + ")")
                    .doesNotContain("livery stop");
            assertThat(second.waitFor())
                    .as("not what systemd does not try again")
                    .isEqualTo(LauncherException.FAILED);
            assertThat(new Status(home).call()).isEqualTo(LauncherException.NOT_RUNNING);
            assertThat(new Stop(home).call()).isZero();
            assertThat(backup.waitFor(1, TimeUnit.SECONDS))
                    .as("it was told to stop")
                    .isFalse();
        } finally {
            backup.destroyForcibly().waitFor();
        }
    }

    @Test
    void aStartWaitsForABackup() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Steps steps = new Steps(new PrintStream(said, true, StandardCharsets.UTF_8), Instant.now());
        Occupancy.awaitBackup(home, Duration.ofMinutes(1), steps);
        assertThat(said.size()).as("there is none").isZero();
        Process backup = other("BACKUP");
        try {
            assertThat(backup.inputReader().readLine()).isEqualTo("taken");
            Occupancy.awaitBackup(home, Duration.ofMillis(300), steps);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("A backup of " + home.directory(), "the start waits until it has ended");
            assertThat(Occupancy.occupant(home)).as("it has it still").isPresent();
            AtomicBoolean over = new AtomicBoolean();
            var unused = CompletableFuture.runAsync(
                    () -> {
                        over.set(true);
                        backup.destroyForcibly();
                    },
                    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
            Occupancy.awaitBackup(home, Duration.ofMinutes(5), steps);
            assertThat(over).isTrue();
            assertThat(Occupancy.occupant(home)).isEmpty();
        } finally {
            backup.destroyForcibly().waitFor();
        }
    }

    @Test
    void secretsAreTheOwnersAlone() throws Exception {
        String password = new Secrets(home.secrets()).databasePassword();
        assertThat(password).hasSizeGreaterThan(40);
        assertThat(new Secrets(home.secrets()).databasePassword()).isEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.secrets().resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    private Process other(String use) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.directory().toString(),
                        use)
                .start();
    }

    /** Takes the home and keeps it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            Home home = new Home(Path.of(arguments[0]));
            Occupancy.Use use = Occupancy.Use.valueOf(arguments[1]);
            try (Occupancy occupancy = use == Occupancy.Use.RUN
                    ? Occupancy.takeToRun(home, "url", "monitor", "database", 9_101)
                    : Occupancy.take(home, use, 9_101)) {
                System.out.println("taken");
                TimeUnit.MINUTES.sleep(5);
            } catch (LauncherException e) {
                System.err.println(e.getMessage());
                System.exit(e.exitCode());
            }
        }
    }
}
