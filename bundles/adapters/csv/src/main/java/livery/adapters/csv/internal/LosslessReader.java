package livery.adapters.csv.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Decodes a text without losing what is no text: a byte that belongs to no character comes as a lone low surrogate from
 * U+DC00 on, which no decoder makes. Ends of lines are never lost to a character that was cut before them.
 */
final class LosslessReader extends Reader {

    private static final int FIRST = 0xDC00;
    private static final int BYTES = 16 * 1024;
    private static final int BYTES_OF_A_CHARACTER = 8;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private final CharBuffer chars;
    private boolean end;

    LosslessReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.chars = CharBuffer.allocate(2 * BYTES).flip();
    }

    /** Whether it stands for a byte, unless a high surrogate stands before it. */
    static boolean isByte(char c) {
        return c >= FIRST && c <= FIRST + 0xFF;
    }

    static String escaped(char c) {
        return String.format(Locale.ROOT, "\\x%02X", c - FIRST);
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (end && !bytes.hasRemaining()) {
                return -1;
            }
            more();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(to, offset, count);
        return count;
    }

    private void more() throws IOException {
        chars.clear();
        if (!end) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
        }
        CoderResult result = decoder.decode(bytes, chars, false);
        while (result.isError() && chars.remaining() > BYTES_OF_A_CHARACTER) {
            keep(result.length());
            result = decoder.decode(bytes, chars, false);
        }
        if (end && result.isUnderflow()) {
            // The file was cut within a character.
            while (bytes.hasRemaining()) {
                keep(1);
            }
        }
        chars.flip();
    }

    /** The bytes as they are, up to the end of the line at most. */
    private void keep(int length) {
        for (int i = 0; i < length; i++) {
            int next = bytes.get(bytes.position()) & 0xFF;
            if (i > 0 && (next == '\n' || next == '\r')) {
                break;
            }
            bytes.get();
            chars.put((char) (FIRST + next));
        }
        decoder.reset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
