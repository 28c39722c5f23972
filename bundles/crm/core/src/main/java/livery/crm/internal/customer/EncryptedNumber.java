package livery.crm.internal.customer;

import jakarta.persistence.Embeddable;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** A number as a customer's row keeps it, with the print by which it is found. */
@Embeddable
public class EncryptedNumber {

    private @Nullable String encrypted;

    private @Nullable String index;

    protected EncryptedNumber() {}

    EncryptedNumber(CustomerField field, String number, SensitiveCipher cipher) {
        encrypted = cipher.encrypted(field, number);
        index = cipher.index(field, number);
    }

    /** Null when there is none, or when it cannot be read now. */
    @Nullable
    String readable(CustomerField field, SensitiveCipher cipher) {
        return encrypted == null ? null : cipher.readable(field, encrypted);
    }

    /** Whether there is a number. */
    boolean present() {
        return encrypted != null && index != null;
    }
}
