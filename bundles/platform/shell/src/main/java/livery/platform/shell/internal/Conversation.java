package livery.platform.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: the client sends a line, the server answers with frames. A frame is a byte for its type, four bytes
 * for a length and that many bytes; the last one, of type {@link #EXIT}, has the exit code in place of the length.
 */
final class Conversation {
    static final byte EXIT = 0;
    static final byte STANDARD_OUTPUT = 1;
    static final byte STANDARD_ERROR = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int LONGEST_LINE = 1 << 20;

    private final Shell shell;
    private final SocketChannel connection;
    private final FrameWriter frames;

    Conversation(Shell shell, SocketChannel connection) {
        this.shell = shell;
        this.connection = connection;
        this.frames = new FrameWriter(connection);
    }

    void hold() {
        try (connection) {
            String line = readLine();
            if (line == null) {
                return;
            }
            Thread command = new Thread(() -> answer(line), "livery shell: " + line);
            command.setDaemon(true);
            command.start();
            awaitEnd();
            // The client may have gone while the command still runs: log:tail would run for ever.
            command.interrupt();
        } catch (IOException e) {
            LOG.debug("A shell client went away", e);
        }
    }

    private void answer(String line) {
        try (PrintStream out = frames.stream(STANDARD_OUTPUT);
                PrintStream err = frames.stream(STANDARD_ERROR)) {
            int code = shell.run(line, out, err);
            out.flush();
            err.flush();
            frames.exit(code);
        } catch (IOException e) {
            LOG.debug("A shell client did not wait for its answer", e);
        } finally {
            try {
                connection.close();
            } catch (IOException e) {
                LOG.debug("A shell client's connection was broken", e);
            }
        }
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (line.size() <= LONGEST_LINE && connection.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(next);
            }
            buffer.clear();
        }
        return null;
    }

    private void awaitEnd() throws IOException {
        ByteBuffer ignored = ByteBuffer.allocate(64);
        while (connection.isOpen() && connection.read(ignored) >= 0) {
            ignored.clear();
        }
    }
}
