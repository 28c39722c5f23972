package livery.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/**
 * Encryption outside the platform, beside {@link Standalone}: real encryption, with keys that last as long as the test
 * and can be lost, found and rotated.
 */
public final class StandaloneEncryption implements Encryption {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String secret;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger current = new AtomicInteger(1);
    private volatile boolean lost;

    public StandaloneEncryption() {
        this(Long.toString(TimeSortedIds.next()));
    }

    /** With keys made from the secret. */
    public StandaloneEncryption(String secret) {
        this.secret = secret;
    }

    /** From now on there is no key. */
    public void lose() {
        lost = true;
    }

    /** The keys are back. */
    public void find() {
        lost = false;
    }

    /** From now on another key encrypts. */
    public void rotate() {
        current.incrementAndGet();
    }

    @Override
    public String encrypt(TenantId tenant, String purpose, String plain) {
        String id = currentKey();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, hash(id, tenant, purpose), nonce)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[NONCE_BYTES + text.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            System.arraycopy(text, 0, whole, NONCE_BYTES, text.length);
            return "v1:" + id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String decrypt(TenantId tenant, String purpose, String stored) {
        requireKeys();
        if (!isEncrypted(stored)) {
            throw unreadable(null);
        }
        String[] parts = stored.split(":", -1);
        try {
            byte[] whole = Base64.getUrlDecoder().decode(parts[2]);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, hash(parts[1], tenant, purpose), whole)
                            .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        return cipher;
    }

    @Override
    public byte[] blindIndex(TenantId tenant, String purpose, String plain) {
        requireKeys();
        return hash("index", tenant, purpose + "|" + plain);
    }

    private byte[] hash(String id, TenantId tenant, String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((secret + "|" + id + "|" + tenant + "|" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isEncrypted(String stored) {
        return stored.matches("v1:k\\d+:[A-Za-z0-9_-]{38,}");
    }

    @Override
    public String currentKey() {
        requireKeys();
        return "k" + current.get();
    }

    @Override
    public boolean available() {
        return !lost;
    }

    @Override
    public Optional<String> trouble() {
        return lost ? Optional.of("platform.encryption.file-missing") : Optional.empty();
    }

    private void requireKeys() {
        if (lost) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, KEY_MISSING);
        }
    }

    private static Fault unreadable(@Nullable Exception cause) {
        return new Fault(Fault.Kind.CONFLICT, "platform.encryption.unreadable", Map.of(), List.of(), cause);
    }
}
