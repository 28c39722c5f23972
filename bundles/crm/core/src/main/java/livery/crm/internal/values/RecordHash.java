package livery.crm.internal.values;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A short print of a record as it was written, by which the same record is known again. */
public final class RecordHash {

    /** Of a link whose record counts as never seen. */
    public static final String NONE = "----------------------";

    /** Changes when records come to mean something else, so that each is read anew. */
    private static final byte VERSION = 1;

    private static final int BYTES = 16;

    private RecordHash() {}

    /** 22 characters; equal exactly when the values are, in their order. */
    public static String of(@Nullable Object... values) {
        MessageDigest digest = PersonKey.sha256();
        digest.update(VERSION);
        for (Object value : values) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }
}
