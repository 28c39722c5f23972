package livery.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What stands beside a file that was dropped, and says what became of it. */
final class OutcomeFile {

    private static final String ENDING = ".outcome.txt";

    private final Path file;

    private OutcomeFile(Path file) {
        this.file = file;
    }

    static OutcomeFile beside(Path dropped) {
        return new OutcomeFile(dropped.resolveSibling(dropped.getFileName() + ENDING));
    }

    /** Whether this is one of its lines; of no outcome, nothing is. */
    boolean has(String line) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line::equals);
        }
    }

    /** Takes the place of the one before, as a whole. */
    void write(List<String> lines) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
