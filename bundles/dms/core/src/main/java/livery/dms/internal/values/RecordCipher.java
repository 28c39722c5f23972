package livery.dms.internal.values;

import java.util.Arrays;
import java.util.Optional;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;

/** How records are kept as they came, which may hold anything. */
public final class RecordCipher {

    private static final String RAW = "dms.record.raw";
    private static final String FIELDS = "dms.record.fields";
    private static final String HASH = "dms.record.hash";
    private static final String NUMBER = "dms.record.number";
    private static final String SECRET = "dms.connection.secret";
    private static final int PRINT_BYTES = 16;

    private final Encryption encryption;

    public RecordCipher(Encryption encryption) {
        this.encryption = encryption;
    }

    /** The line as a row keeps it. */
    public String raw(TenantId tenant, String raw) {
        return encryption.encrypt(tenant, RAW, raw);
    }

    /** The line, or nothing when it cannot be read. */
    public Optional<String> readRaw(TenantId tenant, String stored) {
        return encryption.read(tenant, RAW, stored);
    }

    /**
     * The line.
     *
     * @throws Fault {@link Encryption#KEY_MISSING} when it cannot be read
     */
    public String requireRaw(TenantId tenant, String stored) {
        return readRaw(tenant, stored).orElseThrow(() -> Fault.of(Fault.Kind.UNAVAILABLE, Encryption.KEY_MISSING));
    }

    /** Values by column, as JSON, as a row keeps them. */
    public String fields(TenantId tenant, String json) {
        return encryption.encrypt(tenant, FIELDS, json);
    }

    /** The values, or nothing when they cannot be read. */
    public Optional<String> readFields(TenantId tenant, String stored) {
        return encryption.read(tenant, FIELDS, stored);
    }

    /** By which the same line is known again: 16 bytes. */
    public byte[] hash(TenantId tenant, String raw) {
        return Arrays.copyOf(encryption.blindIndex(tenant, HASH, raw), PRINT_BYTES);
    }

    /** By which a record with this number, in its one form, is found: 16 bytes. */
    public byte[] number(TenantId tenant, String number) {
        return Arrays.copyOf(encryption.blindIndex(tenant, NUMBER, number), PRINT_BYTES);
    }

    /** A secret setting as it is kept. */
    public String secret(TenantId tenant, String secret) {
        return encryption.encrypt(tenant, SECRET, secret);
    }

    /** The secret that is kept, also one that was kept plain. */
    public String readSecret(TenantId tenant, String stored) {
        return encryption.isEncrypted(stored) ? encryption.decrypt(tenant, SECRET, stored) : stored;
    }

    /** Whether the text is one of these that were encrypted. */
    public boolean encrypted(String stored) {
        return encryption.isEncrypted(stored);
    }

    /** Whether it is under the key that encrypts now. */
    public boolean current(String stored) {
        return encryption.isCurrent(stored);
    }

    /** The id of the key that encrypts now. */
    public String currentKey() {
        return encryption.currentKey();
    }

    /** Passes when there are keys. */
    public void requireKeys() {
        encryption.currentKey();
    }
}
