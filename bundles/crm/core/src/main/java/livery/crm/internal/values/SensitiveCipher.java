package livery.crm.internal.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/**
 * How the sensitive fields of one store's customers are kept, each under keys of its own. Without keys each method throws
 * {@link Encryption#KEY_MISSING}.
 */
public final class SensitiveCipher {

    private static final String ROW = "crm.customer";
    private static final String SEEN = "crm.source-link";
    private static final String RECORD = "crm.record";
    private static final String ERASED = "crm.erased";
    private static final String MERGE = "crm.merge";
    private static final int PRINT_BYTES = 16;

    private final Encryption encryption;
    private final TenantId tenant;

    public SensitiveCipher(Encryption encryption, TenantId tenant) {
        this.encryption = encryption;
        this.tenant = tenant;
    }

    /** As a customer's row keeps it. */
    public String encrypted(Field field, String value) {
        return encryption.encrypt(tenant, purpose(ROW, field), value);
    }

    /** By which it is found, and is unique if the field is: 22 characters. */
    public String index(Field field, String value) {
        return print(purpose(ROW, field), value);
    }

    /** What the {@link Field#columns} of a sensitive field hold, in their order; nothing is kept plain. */
    public List<@Nullable Object> kept(Field field, @Nullable String value) {
        List<@Nullable Object> kept = new ArrayList<>(3);
        kept.add(value == null ? null : encrypted(field, value));
        kept.add(value == null ? null : index(field, value));
        if (field.oncePlain()) {
            kept.add(null);
        }
        return kept;
    }

    /** What {@link #encrypted} kept. */
    public String decrypted(Field field, String encrypted) {
        return encryption.decrypt(tenant, purpose(ROW, field), encrypted);
    }

    /** As {@link #decrypted}, but null when it cannot be read. */
    public @Nullable String readable(Field field, String encrypted) {
        return encryption.read(tenant, purpose(ROW, field), encrypted).orElse(null);
    }

    /** Whether a value is under the key that encrypts now. */
    public boolean current(String stored) {
        return encryption.isCurrent(stored);
    }

    /** As what a source said of a customer keeps it. */
    public String encryptedSeen(Field field, String value) {
        return encryption.encrypt(tenant, purpose(SEEN, field), value);
    }

    /** What {@link #encryptedSeen} kept, or a value that was kept plain. */
    public String readSeen(Field field, String stored) {
        return encryption.isEncrypted(stored) ? encryption.decrypt(tenant, purpose(SEEN, field), stored) : stored;
    }

    /** What stands for a value in the print of a record: from a plain print it could be guessed. */
    public @Nullable String inPrint(Field field, @Nullable String written) {
        return written == null || written.isBlank() ? written : print(purpose(RECORD, field), written);
    }

    /** As a merge keeps what the canonical customer had before. */
    public String encryptedMerge(String text) {
        return encryption.encrypt(tenant, MERGE, text);
    }

    /** What {@link #encryptedMerge} kept. */
    public String readMerge(String stored) {
        return encryption.decrypt(tenant, MERGE, stored);
    }

    /** By which the record of somebody who was erased is known again. */
    public String erased(String source, String kind, String externalId) {
        return print(ERASED, kind + '\n' + source + '\n' + externalId);
    }

    private static String purpose(String of, Field field) {
        return of + '.' + field.term();
    }

    private String print(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(encryption.blindIndex(tenant, purpose, text), PRINT_BYTES));
    }
}
