package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd that come with the distribution. */
final class UnitFilesTest {
    private static final Path UNITS = Path.of("../assembly/src/main/distribution/systemd");
    private static final List<String> NAMES = List.of("livery.service", "livery-backup.service", "livery-backup.timer");

    private static final String ASKS = ".*(?:/dev/stdin|systemd-ask-password|\\bread ).*";

    @TempDir
    Path directory;

    /** The value of each setting that stands once. */
    private static Map<String, String> read(String name) throws IOException {
        Map<String, String> settings = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(UNITS.resolve(name))) {
            if (line.matches("\\[[A-Z][a-z]+]")) {
                section = line;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).as(name).matches("[A-Z][A-Za-z]+=.*");
                assertThat(section).as(name + ": " + line).isNotEmpty();
                String[] parts = line.split("=", 2);
                assertThat(settings.put(parts[0], parts[1]))
                        .as(name + ": " + line)
                        .isNull();
            }
        }
        return settings;
    }

    @Test
    void theyGiveLiveryNoMoreThanItNeeds() throws IOException {
        for (String name : List.of("livery.service", "livery-backup.service")) {
            assertThat(read(name))
                    .as(name)
                    .containsEntry("User", "livery")
                    .containsEntry("NoNewPrivileges", "true")
                    .containsEntry("ProtectSystem", "strict")
                    .containsEntry("CapabilityBoundingSet", "")
                    .containsEntry("LoadCredential", "livery:/etc/livery/secrets")
                    .containsEntry("UMask", "0077");
        }
        assertThat(read("livery.service"))
                .containsEntry("SuccessExitStatus", "143")
                .containsEntry("Restart", "on-failure")
                .containsEntry("RestartPreventExitStatus", Integer.toString(LauncherException.CANNOT_BE))
                .containsEntry("TimeoutStopSec", "180")
                .containsEntry("ReadWritePaths", "/var/lib/livery");
        assertThat(read("livery-backup.timer")).containsEntry("OnCalendar", "*-*-* 01:30:00");
    }

    /** Files of the folder that LoadCredential names are laid down as {@code livery_} and their names. */
    @Test
    void whatTheyLoadIsTaken() throws IOException {
        Files.writeString(directory.resolve("livery_db_password"), "sesame\n");
        assertThat(Settings.of(new Home(directory), Map.of("CREDENTIALS_DIRECTORY", directory.toString())))
                .containsEntry("LIVERY_DB_PASSWORD", "sesame");
    }

    @Test
    void systemdFindsNoFault() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")));
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        for (String name : NAMES) {
            // A program that is there on every machine, in place of one that is where Livery is installed.
            String unit = Files.readString(UNITS.resolve(name)).replace("/opt/livery/bin/livery", "/bin/true");
            command.add(Files.writeString(directory.resolve(name), unit).toString());
        }
        assertThat(said(command)).isEmpty();
        Files.writeString(directory.resolve("livery.service"), "[Service]\nExecStart=/bin/true\nProtectSystm=strict\n");
        assertThat(said(command)).as("a fault is told").contains("ProtectSystm");
    }

    /** A line that reads the terminal would take in those that are pasted behind it. */
    @Test
    void eachPartOfTheRecipeCanBePastedWhole() throws IOException {
        String recipe = Files.readString(Path.of("../../docs/operate.md"))
                .split("\n## A service of the system\n", 2)[1]
                .split("\n## ", 2)[0];
        List<List<String>> parts = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
                .matcher(recipe)
                .results()
                .map(part -> part.group(1).lines().toList())
                .toList();
        assertThat(parts).hasSize(3);
        for (List<String> part : parts) {
            assertThat(part.subList(0, part.size() - 1)).noneMatch(line -> line.matches(ASKS));
        }
        assertThat(parts.get(1).get(1)).as("the others have to ask for nothing").matches(ASKS);
        assertThat(parts.get(0)).noneMatch(line -> line.matches(ASKS));
        assertThat(parts.get(2)).noneMatch(line -> line.matches(ASKS));
    }

    /** The expression of the run-book, over another folder. */
    @Test
    void aBackupThatIsMissingIsTold() throws Exception {
        String folder = "/var/backups/livery";
        assertThat(read("livery-backup.service").get("ExecStart")).endsWith(folder);
        String row = Files.readAllLines(Path.of("../../docs/operate.md")).stream()
                .filter(line -> line.startsWith("| no backup | `"))
                .findFirst()
                .orElseThrow();
        String expression = row.substring(row.indexOf('`') + 1).split("`", 2)[0];
        assertThat(expression).contains(folder);
        List<String> command = List.of("sh", "-c", expression.replace(folder, directory.toString()));
        Path newest = directory.resolve("livery-20261127T013000Z.zip");
        assertThat(new ProcessBuilder(command).start().waitFor())
                .as("none at all")
                .isEqualTo(1);
        Files.createFile(newest);
        assertThat(new ProcessBuilder(command).start().waitFor())
                .as("of last night")
                .isZero();
        Files.setLastModifiedTime(newest, FileTime.from(Instant.now().minus(Duration.ofHours(27))));
        assertThat(new ProcessBuilder(command).start().waitFor())
                .as("of the night before")
                .isEqualTo(1);
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
