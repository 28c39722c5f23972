package livery.platform.internal.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Makes secrets and compares them: 256 random bits kept as SHA-256, and passwords kept as Argon2id. */
final class Secrets {

    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, BYTES, Argon2.ID);
    /** Compared with when nobody has the name, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODYS = hash(fresh());

    private Secrets() {}

    /** 256 random bits in a form that goes into headers and cookies. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The password as it is stored: Argon2id with its salt and its costs (those that OWASP advises). */
    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    /** Takes the same time when there is no hash to compare with. */
    static boolean matches(String password, @Nullable String hash) {
        String stored = hash == null ? NOBODYS : hash;
        boolean same = Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
        return same && hash != null;
    }
}
