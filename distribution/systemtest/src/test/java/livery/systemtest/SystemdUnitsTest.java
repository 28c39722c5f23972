package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of the distribution, as systemd reads them where they are installed as the documents say; none is started. */
class SystemdUnitsTest {

    private static final Path UNITS = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../assembly/src/main/distribution/systemd");
    private static final Path TOOL = Path.of("/usr/bin/systemd-analyze");
    /** What the units of the distribution stand beside. */
    private static final Path OF_SYSTEMD = Path.of("/lib/systemd/system");

    @TempDir
    private Path root;

    private final List<String> names = new ArrayList<>();

    @BeforeEach
    void install() throws IOException {
        boolean there = Files.isExecutable(TOOL) && Files.exists(OF_SYSTEMD.resolve("sysinit.target"));
        if (!there) {
            System.out.println("SKIPPED: the units of systemd are not verified, for this machine has no " + TOOL);
        }
        assumeTrue(there, "systemd-analyze is not on this machine");
        copy(OF_SYSTEMD, root.resolve("lib/systemd/system"));
        names.addAll(copy(UNITS, root.resolve("etc/systemd/system")));
        Path program = root.resolve("opt/livery/bin/livery");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static List<String> copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    @Test
    void systemdFindsNothingAmissInThem() throws Exception {
        assertThat(names).contains("livery.service", "livery-backup.service", "livery-backup.timer");
        Verdict verdict = verified();
        assertThat(verdict.said()).isEmpty();
        assertThat(verdict.code()).isZero();
        System.out.println("systemd-analyze verify has nothing to say of " + names);
    }

    @Test
    void aMistakeInThemIsFound() throws Exception {
        Path unit = root.resolve("etc/systemd/system/livery.service");
        String right = Files.readString(unit);
        Files.writeString(unit, right.replace("NoNewPrivileges=", "NoNewPrivlieges="));
        assertThat(verified().said()).contains("Unknown key 'NoNewPrivlieges'");
        Files.writeString(unit, right.replace("/opt/livery/bin/livery", "/opt/livery/bin/nothing"));
        assertThat(verified().code()).isNotZero();
    }

    private record Verdict(int code, String said) {}

    private Verdict verified() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOL.toString(), "verify", "--man=no", "--root=" + root));
        command.addAll(names);
        Process process = new ProcessBuilder(command)
                .directory(root.resolve("etc/systemd/system").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said.strip());
    }
}
