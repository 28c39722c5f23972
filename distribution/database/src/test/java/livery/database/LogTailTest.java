package livery.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLastLines() throws IOException {
        Path log = folder.resolve("a.log");
        Files.writeString(
                log, IntStream.range(0, 100).mapToObj(i -> "line " + i).collect(Collectors.joining("\n", "", "\n")));
        assertThat(LogTail.of(log))
                .startsWith("the end of " + log + " reads\n  line 75\n")
                .endsWith("\n  line 99");
    }

    @Test
    void showsTheReasonInALogLargerThanAnyHeap() throws IOException {
        Path log = folder.resolve("large.log");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.seek(3L << 30);
            file.write("\n车 no space left\nbye\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(LogTail.of(log)).endsWith(" reads\n  车 no space left\n  bye");
    }

    @Test
    void aLineWithoutAnEndIsCut() throws IOException {
        Path log = folder.resolve("wide.log");
        Files.writeString(log, "x".repeat(1 << 20));
        assertThat(LogTail.of(log)).hasSizeLessThan(1 << 17).endsWith("x");
    }
}
