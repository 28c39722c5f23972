package livery.platform.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import livery.platform.TenantId;

/**
 * A place in a tenant's chain.
 *
 * @param hash SHA-256, in hexadecimal digits, of the link before, this place, and all that the entry here says
 */
record Link(long seq, String hash) {

    /** What the first link hangs on. */
    static final Link START = new Link(0, "0".repeat(64));

    static Link of(long seq, byte[] hash) {
        return new Link(seq, HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** The link that the entry makes after this one. */
    Link next(TenantId tenant, AuditRow entry) {
        return of(seq + 1, sha256(written(tenant, entry)));
    }

    /** Each part with its length, so that no two entries are written alike. */
    private byte[] written(TenantId tenant, AuditRow entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(bytes());
            out.writeLong(seq + 1);
            out.writeLong(tenant.value());
            out.writeLong(entry.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            out.writeLong(entry.personId());
            for (String text :
                    new String[] {entry.cause(), entry.action(), entry.subjectKind(), entry.subjectId(), entry.details()
                    }) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
