package livery.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/**
 * A signature over a descriptor's bytes, in {@code META-INF/livery/module.sig} of the archive.
 *
 * @param algorithm {@code Ed25519}
 * @param key of whom it claims to be, by {@link TrustedKeys#id}
 * @param signature in Base64
 */
public record ModuleSignature(String algorithm, String key, String signature) {

    /** The only algorithm so far. */
    public static final String ALGORITHM = "Ed25519";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    static ModuleSignature sign(byte[] descriptor, PrivateKey own, PublicKey told) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(descriptor);
            String base64 = Base64.getEncoder().encodeToString(signature.sign());
            return new ModuleSignature(ALGORITHM, TrustedKeys.id(told), base64);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign", e);
        }
    }

    /** @throws livery.platform.Fault when these bytes say nothing that could be a signature */
    static ModuleSignature read(byte[] json) {
        try {
            ModuleSignature read = JSON.readValue(json, ModuleSignature.class);
            if (read == null) {
                throw ArchiveFaults.of("signature");
            }
            if (!read.algorithm().equals(ALGORITHM)) {
                throw ArchiveFaults.of("signature-unknown", Map.of("algorithm", read.algorithm()));
            }
            return read;
        } catch (IOException e) {
            throw ArchiveFaults.of("signature");
        }
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signature can always be written", e);
        }
    }

    /** Whether the key's owner signed just these bytes. */
    boolean holds(byte[] descriptor, PublicKey of) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(of);
            check.update(descriptor);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
