package livery.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processes of a home, as they are noted in it. */
record Noted(Path home) {

    /** By the launcher. */
    ProcessHandle platform() {
        return process("run/karaf.pid");
    }

    /** By the server itself. */
    ProcessHandle database() {
        return process("mariadb/data/mariadb.pid");
    }

    boolean platformStarted() {
        return Files.exists(home.resolve("run/karaf.pid"));
    }

    private ProcessHandle process(String file) {
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readString(home.resolve(file)).strip()))
                    .orElseThrow(() -> new IllegalStateException("the process noted in " + file + " does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
