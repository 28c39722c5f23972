package livery.platform.internal.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** AES-256 in Galois/counter mode, with a key of its own for each tenant and purpose. */
@Component
public final class AesEncryption implements Encryption {

    private static final Pattern FORM = Pattern.compile("v1:([a-z0-9-]{1,20}):([A-Za-z0-9_-]{38,})");
    private static final String MODE = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEYS_KEPT = 20_000;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Derived derived;

    /** What a derived key is for. */
    private record Use(String key, TenantId tenant, String purpose) {}

    /** The keys derived from one ring. */
    private record Derived(KeyRing ring, Cache<Use, byte[]> keys) {}

    @Activate
    public AesEncryption(@Reference Keys keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(TenantId tenant, String purpose, String plain) {
        KeyRing ring = whole();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = plain.getBytes(StandardCharsets.UTF_8);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(ring, ring.current(), tenant, purpose), nonce);
            byte[] whole = new byte[NONCE_BYTES + cipher.getOutputSize(text.length)];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            cipher.doFinal(text, 0, text.length, whole, NONCE_BYTES);
            return "v1:" + ring.current() + ":"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String decrypt(TenantId tenant, String purpose, String stored) {
        Matcher form = FORM.matcher(stored);
        if (!form.matches()) {
            throw unreadable(null);
        }
        KeyRing ring = ring();
        String id = form.group(1);
        if (!ring.data().containsKey(id)) {
            throw missing();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(form.group(2));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key(ring, id, tenant, purpose), whole);
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(MODE);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        return cipher;
    }

    @Override
    public byte[] blindIndex(TenantId tenant, String purpose, String plain) {
        byte[] key = key(ring(), KeyRing.INDEX, tenant, purpose);
        return Derivation.hmac(key, plain.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key(KeyRing ring, String id, TenantId tenant, String purpose) {
        Derived kept = derived;
        if (kept == null || !kept.ring().equals(ring)) {
            kept = new Derived(
                    ring, Caffeine.newBuilder().maximumSize(KEYS_KEPT).build());
            derived = kept;
        }
        return kept.keys().get(new Use(id, tenant, purpose), use -> derive(ring, use));
    }

    private static byte[] derive(KeyRing ring, Use use) {
        String id = use.key();
        return id.equals(KeyRing.INDEX)
                ? Derivation.derive(ring.index(), "index", use.tenant(), use.purpose())
                : Derivation.derive(Objects.requireNonNull(ring.data().get(id)), "data", use.tenant(), use.purpose());
    }

    @Override
    public boolean isEncrypted(String stored) {
        return stored.startsWith("v1:") && FORM.matcher(stored).matches();
    }

    @Override
    public String currentKey() {
        return whole().current();
    }

    @Override
    public boolean available() {
        return keys.whole().isPresent();
    }

    @Override
    public Optional<String> trouble() {
        return keys.trouble();
    }

    private KeyRing whole() {
        return keys.whole().orElseThrow(AesEncryption::missing);
    }

    private KeyRing ring() {
        return keys.ring().orElseThrow(AesEncryption::missing);
    }

    private static Fault missing() {
        return Fault.of(Fault.Kind.UNAVAILABLE, KEY_MISSING);
    }

    private static Fault unreadable(@Nullable Exception cause) {
        return new Fault(Fault.Kind.CONFLICT, "platform.encryption.unreadable", Map.of(), List.of(), cause);
    }
}
