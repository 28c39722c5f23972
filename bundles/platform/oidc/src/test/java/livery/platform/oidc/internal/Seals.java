package livery.platform.oidc.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;

/** The part of encryption that seals. */
final class Seals implements Encryption {

    private final byte[] key;

    Seals(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] blindIndex(TenantId tenant, String purpose, String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((tenant + purpose + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String encrypt(TenantId tenant, String purpose, String plain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String decrypt(TenantId tenant, String purpose, String stored) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEncrypted(String stored) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String currentKey() {
        return "test";
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }
}
