package livery.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation, as far as it takes to tell whether they read what a backup holds. What is encrypted is not
 * touched here: the platform does that, and keeps of each key what it is known again by.
 */
public final class KeyRing {
    static final String TABLE = "platform_encryption_key";
    /** Of the keys that rows may need, and of the one that makes indexes. */
    static final String CHECKS = "select key_id, check_value from " + TABLE
            + " where tenant_id = 1 and (retired_at is null or key_id = 'index')";

    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "livery.platform.encryption".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 32;

    private final Map<String, byte[]> keys;

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** Of the text of a key file, or the same with commas between; nothing when it is none. */
    public static Optional<KeyRing> parse(String text) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String part : text.split("[\\n,]", -1)) {
            String line = part.strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("current=")) {
                continue;
            }
            byte[] key = equals < 0
                    ? new byte[0]
                    : decoded(line.substring(equals + 1).strip());
            if (key.length != BYTES) {
                return Optional.empty();
            }
            keys.put(line.substring(0, equals).strip(), key);
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(keys));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whether each key is among these that the backup's rows need. */
    public boolean reads(Map<String, String> checks) {
        return checks.entrySet().stream()
                .allMatch(one -> keys.containsKey(one.getKey())
                        && HexFormat.of()
                                .formatHex(check(one.getKey(), keys.get(one.getKey())))
                                .equals(one.getValue()));
    }

    /** HKDF with SHA-256 (RFC 5869), one block of output: as the platform makes it. */
    private static byte[] check(String name, byte[] key) {
        return hmac(hmac(SALT, key), ("check|" + name + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
