package livery.crm.internal.values;

import java.util.Arrays;
import java.util.Base64;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/** How identity numbers of one store are kept. Without keys each method throws {@link Encryption#KEY_MISSING}. */
public final class IdentityCipher {

    private static final String ROW = "crm.customer.identity-number";
    private static final String SEEN = "crm.source-link.identity-number";
    private static final String RECORD = "crm.record.identity-number";
    private static final String ERASED = "crm.erased";
    private static final int PRINT_BYTES = 16;

    private final Encryption encryption;
    private final TenantId tenant;

    public IdentityCipher(Encryption encryption, TenantId tenant) {
        this.encryption = encryption;
        this.tenant = tenant;
    }

    /** As a customer's row keeps it. */
    public String encrypted(String number) {
        return encryption.encrypt(tenant, ROW, number);
    }

    /** By which it is unique and found: 22 characters. */
    public String index(String number) {
        return print(ROW, number);
    }

    /** The number of a row; plain as it was kept before there were keys. */
    public @Nullable String read(@Nullable String plain, @Nullable String encrypted) {
        return encrypted == null ? plain : encryption.decrypt(tenant, ROW, encrypted);
    }

    /** As {@link #read}, but null when it cannot be read. */
    public @Nullable String readable(@Nullable String plain, @Nullable String encrypted) {
        return encrypted == null
                ? plain
                : encryption.read(tenant, ROW, encrypted).orElse(null);
    }

    /** Whether a row's number is under the key that encrypts now. */
    public boolean current(String stored) {
        return encryption.isCurrent(stored);
    }

    /** As what a source said of a customer keeps it. */
    public String encryptedSeen(String number) {
        return encryption.encrypt(tenant, SEEN, number);
    }

    /** What {@link #encryptedSeen} kept, or a number that was kept plain. */
    public String readSeen(String stored) {
        return encryption.isEncrypted(stored) ? encryption.decrypt(tenant, SEEN, stored) : stored;
    }

    /** What stands for a number in the print of a record: from a plain print it could be guessed. */
    public @Nullable String inPrint(@Nullable String written) {
        return written == null || written.isBlank() ? written : print(RECORD, written);
    }

    /** By which the record of somebody who was erased is known again. */
    public String erased(String source, String kind, String externalId) {
        return print(ERASED, kind + '\n' + source + '\n' + externalId);
    }

    private String print(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(encryption.blindIndex(tenant, purpose, text), PRINT_BYTES));
    }
}
