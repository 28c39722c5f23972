package livery.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The part of a 64-bit Linux program that is loaded to run it. The server's file is ten times as large as that part,
 * because its symbols and debugging data follow it; the loader reads neither those nor the section table.
 */
final class ElfImage {
    private static final int MAGIC = 0x464c457f;
    private static final int HEADER_BYTES = 64;
    private static final int PROGRAM_HEADERS_AT = 32;
    private static final int PROGRAM_HEADER_COUNT_AT = 56;
    private static final int PROGRAM_HEADER_BYTES = 56;
    private static final int SECTION_HEADERS_AT = 40;
    private static final int SECTION_HEADER_COUNT_AT = 60;
    private static final int SEGMENT_OFFSET_AT = 8;
    private static final int SEGMENT_SIZE_AT = 32;
    /** Enough for the header and the program headers that follow it. */
    private static final int HEAD_BYTES = 4096;

    private ElfImage() {}

    /** Copies what is needed to run the program and leaves the rest of the stream unread. */
    static void copy(InputStream program, OutputStream target) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(program.readNBytes(HEAD_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < HEADER_BYTES || head.getInt(0) != MAGIC) {
            throw new IOException("Not a 64-bit Linux program");
        }
        long left = loadedBytes(head) - head.limit();
        head.putLong(SECTION_HEADERS_AT, 0);
        head.putInt(SECTION_HEADER_COUNT_AT, 0);
        target.write(head.array());
        byte[] buffer = new byte[1 << 16];
        while (left > 0) {
            int read = program.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The program ends " + left + " bytes too early");
            }
            target.write(buffer, 0, read);
            left -= read;
        }
    }

    private static long loadedBytes(ByteBuffer head) {
        int at = (int) head.getLong(PROGRAM_HEADERS_AT);
        int count = head.getShort(PROGRAM_HEADER_COUNT_AT);
        long end = 0;
        for (int i = 0; i < count; i++) {
            int segment = at + i * PROGRAM_HEADER_BYTES;
            end = Math.max(end, head.getLong(segment + SEGMENT_OFFSET_AT) + head.getLong(segment + SEGMENT_SIZE_AT));
        }
        return end;
    }
}
