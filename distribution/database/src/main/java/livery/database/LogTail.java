package livery.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The last lines of a log, for the message of a fault. */
public final class LogTail {
    private static final int LINES = 25;

    private LogTail() {}

    /** The name of the file and its last lines, each on a line of its own. */
    public static String of(Path log) {
        try {
            String[] lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n");
            String last =
                    String.join("\n  ", Arrays.asList(lines).subList(Math.max(0, lines.length - LINES), lines.length));
            return "the end of " + log + " reads\n  " + last;
        } catch (IOException e) {
            return log + " cannot be read: " + e;
        }
    }
}
