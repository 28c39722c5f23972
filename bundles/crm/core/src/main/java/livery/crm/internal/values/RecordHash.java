package livery.crm.internal.values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A short print of a record as it was written, by which the same record is known again. */
public final class RecordHash {

    /** Of a link whose record counts as never seen. */
    public static final String NONE = "----------------------";

    /** Changes when records come to mean something else, so that each is read anew. */
    private static final char VERSION = '1';

    private static final int BYTES = 16;

    private RecordHash() {}

    /** 22 characters; equal exactly when the values are, in their order. */
    public static String of(@Nullable Object... values) {
        StringBuilder all = new StringBuilder(200).append(VERSION);
        for (Object value : values) {
            if (value == null) {
                all.append('-');
            } else {
                String text = value.toString();
                all.append(text.length()).append(':').append(text);
            }
        }
        byte[] digest = PersonKey.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }
}
