package livery.platform.internal.tenants;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Hands on what is written in parts of a megabyte, the last one shorter. */
final class PartStream extends OutputStream {

    static final int PART = 1 << 20;

    private final Consumer<byte[]> parts;
    private final byte[] part = new byte[PART];
    private int filled;
    private long bytes;

    PartStream(Consumer<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int at = offset;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, PART - filled);
            System.arraycopy(from, at, part, filled, some);
            filled += some;
            at += some;
            left -= some;
            if (filled == PART) {
                hand();
            }
        }
        bytes += length;
    }

    private void hand() {
        parts.accept(Arrays.copyOf(part, filled));
        filled = 0;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        if (filled > 0) {
            hand();
        }
    }
}
