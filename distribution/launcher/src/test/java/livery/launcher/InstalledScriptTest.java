package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code livery} of an unpacked distribution, as a unit of systemd starts it: without a language. */
final class InstalledScriptTest {
    private static final Path SCRIPT = Path.of("../../livery").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private Path home;

    /** With the classes of this build, and nothing of the platform. */
    @BeforeEach
    void unpack() throws IOException {
        Path distribution = directory.resolve("distribution");
        Files.createDirectories(distribution.resolve("bin"));
        Files.createDirectories(distribution.resolve("system"));
        Files.copy(SCRIPT, distribution.resolve("bin/livery"));
        Files.writeString(distribution.resolve("build.id"), "b");
        pack(distribution.resolve("lib/launcher/livery.distribution.launcher.jar"));
        home = directory.resolve("home");
        Files.createDirectories(home.resolve("etc"));
        Files.createDirectories(home.resolve("modules"));
    }

    private static void pack(Path jar) throws IOException {
        Path classes = Path.of("target/classes");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(":"))
                                .map(one -> Path.of(one).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Files.createDirectories(jar.resolveSibling(""));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path one : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(one).toString()));
                Files.copy(one, out);
            }
        }
    }

    private Process livery(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("sh", directory.resolve("distribution/bin/livery").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        TestDatabase server = TestDatabase.shared();
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LIVERY_HOME", home.toString());
        builder.environment().put("LIVERY_DB_USER", server.user());
        builder.environment().put("LIVERY_DB_PASSWORD", server.password());
        return builder.start();
    }

    @Test
    void aBackupHasFilesWithChineseNames() throws Exception {
        String url = TestDatabase.shared().jdbcUrl("backup_names");
        new StoredRows(url)
                .change("create table platform_encryption_key"
                        + " (tenant_id bigint, key_id varchar(20), check_value binary(32), retired_at datetime(6))");
        Files.writeString(home.resolve("etc/livery.env"), "LIVERY_DB_URL=" + url + "\n");
        Process made = new ProcessBuilder(
                        "sh", "-c", ": > \"$(printf '\\347\\224\\262')\"; : > \"$(printf '\\344\\271\\231')\"")
                .directory(home.resolve("modules").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        Path file = directory.resolve("one.zip");
        Process backup = livery("backup", file.toString());
        String said = new String(backup.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(backup.waitFor()).as(said).isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("modules/甲", "modules/乙");
        }
    }

    @Test
    void aStartBeginsWhenABackupHasEnded() throws Exception {
        new Home(home).create();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OccupancyTest.Holder.class.getName(),
                        home.toString(),
                        Occupancy.Use.BACKUP.name())
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("taken");
            Process start = livery("run", "--no-demo");
            try (BufferedReader said = start.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine())
                        .contains("A backup of " + home + " is being made (pid " + holder.pid() + ")")
                        .contains("waits");
                assertThat(start.isAlive()).isTrue();
                holder.destroyForcibly().waitFor();
                // It comes as far as to what this distribution does not have.
                assertThat(said.lines().collect(Collectors.joining("\n"))).contains("etc: there is no such file");
            }
            assertThat(start.waitFor()).isEqualTo(LauncherException.FAILED);
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }
}
