package livery.adapters.csv.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one at a time and in bounded memory: of a line that is too long only the beginning is kept. */
final class Lines implements Closeable {

    static final int LONGEST = 64 * 1024;

    private final Counted bytes;
    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;
    private long number;
    private boolean tooLong;
    private boolean damaged;

    Lines(Path file, Charset charset) throws IOException {
        this.bytes = new Counted(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        this.reader = new LosslessReader(bytes, charset);
    }

    /** The next line without its end, or null at the end of the text. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        damaged = false;
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (c == '\r') {
                if (peek() == '\n') {
                    at++;
                }
                break;
            }
            if (line.length() < LONGEST) {
                add((char) c, line);
            } else {
                tooLong = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        boolean marked = number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF';
        return marked ? line.substring(1) : line.toString();
    }

    /** Where the line that was read last stands, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line that was read last was cut. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether the line that was read last has bytes that are no characters; they stand in it as {@code \\xNN}. */
    boolean damaged() {
        return damaged;
    }

    private void add(char c, StringBuilder line) {
        boolean second = !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1));
        if (!second && LosslessReader.isByte(c)) {
            line.append(LosslessReader.escaped(c));
            damaged = true;
        } else {
            line.append(c);
            damaged |= c == '\uFFFD';
        }
    }

    /** How much of the file has been taken from the disk. */
    long bytesRead() {
        return bytes.read;
    }

    private int read() throws IOException {
        return peek() < 0 ? -1 : buffer[at++];
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counted extends java.io.FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
