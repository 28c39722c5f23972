package livery.backup;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows as text, as MariaDB's {@code LOAD DATA} reads it: a line each, values with tabs between, {@code \N} for none,
 * backslash, tab and line breaks behind a backslash. Bytes that are no text stand in hexadecimal.
 */
final class Rows {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {'\\', 'N'};

    private Rows() {}

    static void write(OutputStream out, byte @Nullable [] value, boolean binary) throws IOException {
        if (value == null) {
            out.write(NONE);
        } else if (binary) {
            for (byte one : value) {
                out.write(HEX[(one >> 4) & 15]);
                out.write(HEX[one & 15]);
            }
        } else {
            for (byte one : value) {
                switch (one) {
                    case '\\' -> escaped(out, '\\');
                    case '\t' -> escaped(out, 't');
                    case '\n' -> escaped(out, 'n');
                    case '\r' -> escaped(out, 'r');
                    default -> out.write(one);
                }
            }
        }
    }

    private static void escaped(OutputStream out, char letter) throws IOException {
        out.write('\\');
        out.write(letter);
    }

    /** Reads them back. */
    static final class Reader {
        private final InputStream in;
        /** What ended the value that was read last: a tab, a line break, or nothing more to read. */
        private int end;

        Reader(InputStream in) {
            this.in = in;
        }

        /** The next row, with as many values as asked for; null when there is none. */
        byte @Nullable [] @Nullable [] next(boolean[] binary) throws IOException {
            byte @Nullable [][] row = new byte[binary.length][];
            for (int i = 0; i < binary.length; i++) {
                row[i] = value(binary[i]);
                if (i == 0 && end < 0) {
                    return null;
                }
                if (end != (i + 1 < binary.length ? '\t' : '\n')) {
                    throw new EOFException("a row has not as many values as its table has columns");
                }
            }
            return row;
        }

        private byte @Nullable [] value(boolean binary) throws IOException {
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            for (end = in.read(); end >= 0 && end != '\t' && end != '\n'; end = in.read()) {
                if (end == '\\') {
                    int letter = in.read();
                    if (letter == 'N') {
                        end = in.read();
                        return null;
                    }
                    value.write(plain(letter));
                } else {
                    value.write(binary ? Character.digit(end, 16) << 4 | Character.digit(in.read(), 16) : end);
                }
            }
            return value.toByteArray();
        }

        private static int plain(int letter) throws IOException {
            return switch (letter) {
                case '\\' -> '\\';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> throw new IOException("a row has a backslash before what needs none");
            };
        }
    }
}
