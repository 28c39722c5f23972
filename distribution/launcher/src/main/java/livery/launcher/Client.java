package livery.launcher;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code livery client}: one command of the platform's shell. The line goes out, frames come back: a byte for the
 * stream, four for the length, then so many bytes; stream 0 ends it and has the exit code for a length.
 *
 * @param folder where whoever calls stands, which the platform does not know
 */
record Client(Home home, Path folder) {
    private static final int EXIT = 0;
    private static final int STANDARD_OUTPUT = 1;

    int call(String command) throws IOException {
        return call(command, System.out, System.err);
    }

    int call(String command, PrintStream out, PrintStream err) throws IOException {
        if (command.indexOf('\n') >= 0) {
            throw new UsageException("A command is one line");
        }
        try (SocketChannel channel = connect()) {
            ByteBuffer line = ByteBuffer.wrap((fromHere() + command + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return copyFrames(new DataInputStream(Channels.newInputStream(channel)), out, err);
        } catch (EOFException e) {
            throw new LauncherException(LauncherException.FAILED, "The platform went away before the command ended");
        }
    }

    /** Where names of files begin; a folder whose own name would end the quotes is left out. */
    private String fromHere() {
        String here = folder.toAbsolutePath().toString();
        return here.matches("[^'\\p{Cntrl}]+") ? "LIVERY_FOLDER='" + here + "'; " : "";
    }

    private SocketChannel connect() {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(home.shellSocket()));
        } catch (IOException | IllegalArgumentException e) {
            throw new LauncherException(
                    LauncherException.NOT_RUNNING,
                    "No shell answers in " + home.directory() + ": Livery does not run there, or has not started yet");
        }
    }

    private static int copyFrames(DataInputStream frames, PrintStream out, PrintStream err) throws IOException {
        while (true) {
            int stream = frames.readUnsignedByte();
            int number = frames.readInt();
            if (stream == EXIT) {
                return number;
            }
            PrintStream target = stream == STANDARD_OUTPUT ? out : err;
            byte[] payload = new byte[number];
            frames.readFully(payload);
            target.write(payload);
            // True when nobody reads any more, as after `| head`.
            if (target.checkError()) {
                return LauncherException.FAILED;
            }
        }
    }
}
