package livery.restart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files by which this and those who change modules know of each other, and of nothing else: for what the framework
 * was started, whether a start with it has begun, and for what it is not started again.
 */
final class RestartMarks {

    private final Path asked;
    private final Path begun;
    private final Path undone;

    RestartMarks(Path folder) {
        asked = folder.resolve("restart.for");
        begun = folder.resolve("restart.begun");
        undone = folder.resolve("restart.undone");
    }

    /** Whether the framework was started for something that nobody has found in order since. */
    boolean isAsked() {
        return Files.exists(asked);
    }

    /** Says that a start with it begins now. Returns false when one has begun before, and has come to nothing. */
    boolean begin() throws IOException {
        String name = Files.readString(asked);
        if (Files.exists(begun) && Files.readString(begun).equals(name)) {
            return false;
        }
        Files.writeString(begun, name);
        return true;
    }

    void end() throws IOException {
        Files.deleteIfExists(begun);
    }

    void undo() throws IOException {
        Files.move(asked, undone, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        end();
    }
}
