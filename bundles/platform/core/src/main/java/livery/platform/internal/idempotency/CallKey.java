package livery.platform.internal.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;

/** Whose call, and which: as the table has it. */
final class CallKey {

    final TenantId tenant;
    final PersonId person;
    final byte[] hash;
    final byte[] request;

    /** A request may hold a password: its hash is made with the caller's key, which is not kept. */
    CallKey(CallContext context, String key, String request) {
        this.tenant = context.tenant();
        this.person = context.person();
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        try {
            this.hash = MessageDigest.getInstance("SHA-256").digest(secret);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            this.request = mac.doFinal(request.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
