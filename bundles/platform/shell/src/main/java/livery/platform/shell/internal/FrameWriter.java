package livery.platform.shell.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Writes whole frames, so that two streams of one command do not cut into each other. */
final class FrameWriter {
    private static final int HEADER_BYTES = 5;

    private final WritableByteChannel channel;

    FrameWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    PrintStream stream(byte type) {
        OutputStream frames = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                send(type, length, ByteBuffer.wrap(bytes, offset, length));
            }
        };
        return new PrintStream(new PlainText(new BufferedOutputStream(frames)), true, StandardCharsets.UTF_8);
    }

    void exit(int code) throws IOException {
        send(Conversation.EXIT, code, ByteBuffer.allocate(0));
    }

    private synchronized void send(byte type, int number, ByteBuffer payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + payload.remaining());
        frame.put(type).putInt(number).put(payload).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }
}
