package livery.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The last lines of a log, for the message of a fault. Reads the file's end only, for a log may be larger than the heap. */
public final class LogTail {
    private static final int LINES = 25;
    private static final int BYTES = 1 << 16;

    private LogTail() {}

    /** The name of the file and its last lines, each on a line of its own. */
    public static String of(Path log) {
        try {
            String[] lines = end(log).split("\n");
            String last =
                    String.join("\n  ", Arrays.asList(lines).subList(Math.max(0, lines.length - LINES), lines.length));
            return "the end of " + log + " reads\n  " + last;
        } catch (IOException e) {
            return log + " cannot be read: " + e;
        }
    }

    private static String end(Path log) throws IOException {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
            long start = Math.max(0, file.size() - BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
                // The rest comes with the next read.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            int firstWhole = text.indexOf('\n') + 1;
            return start == 0 || firstWhole == text.length() ? text : text.substring(firstWhole);
        }
    }
}
