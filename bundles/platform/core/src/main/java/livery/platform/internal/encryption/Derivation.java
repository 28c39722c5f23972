package livery.platform.internal.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livery.platform.TenantId;

/** Keys made from keys: HKDF with SHA-256 (RFC 5869), one block of output. */
final class Derivation {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "livery.platform.encryption".getBytes(StandardCharsets.UTF_8);

    private Derivation() {}

    /** 32 bytes for one use of the key. */
    static byte[] derive(byte[] key, String use, TenantId tenant, String purpose) {
        return expand(key, use + "|" + tenant + "|" + purpose);
    }

    /** By which a key of this name is known again. */
    static byte[] check(String name, byte[] key) {
        return expand(key, "check|" + name);
    }

    private static byte[] expand(byte[] key, String info) {
        byte[] text = info.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[text.length + 1];
        System.arraycopy(text, 0, block, 0, text.length);
        block[text.length] = 1;
        return hmac(hmac(SALT, key), block);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
