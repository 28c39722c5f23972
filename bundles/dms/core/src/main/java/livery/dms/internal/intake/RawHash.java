package livery.dms.internal.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells equal raw records by 128 bits of SHA-256, in hexadecimal. */
record RawHash(String hex) {

    private static final int BYTES = 16;

    static RawHash of(String raw) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
            return read(Arrays.copyOf(full, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static RawHash read(byte[] bytes) {
        return new RawHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
