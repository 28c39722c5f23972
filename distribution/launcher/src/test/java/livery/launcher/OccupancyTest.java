package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
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
        Process first = other("hold");
        try {
            assertThat(first.inputReader().readLine()).isEqualTo("taken");
            assertThat(Occupancy.occupant(home).orElseThrow().pid()).isEqualTo(first.pid());
            Process second = other("hold");
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

    private Process other(String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.directory().toString(),
                        what)
                .start();
    }

    /** Takes the home and keeps it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Occupancy occupancy =
                    Occupancy.take(new Home(Path.of(arguments[0])), "url", "monitor", "database", 9_101)) {
                System.out.println("taken");
                TimeUnit.MINUTES.sleep(5);
            } catch (LauncherException e) {
                System.err.println(e.getMessage());
                System.exit(e.exitCode());
            }
        }
    }
}
