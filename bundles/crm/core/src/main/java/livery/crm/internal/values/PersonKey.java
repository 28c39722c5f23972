package livery.crm.internal.values;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A short key of a mobile and a name, under which the database keeps two writers from making the same customer. */
public final class PersonKey {

    private PersonKey() {}

    /** Equal for equal input; for unequal input almost certainly not. */
    public static long of(String mobileTail, String nameKey) {
        byte[] digest = sha256().digest((mobileTail + '\n' + nameKey).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
