package livery.crm.internal.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** The sensitive fields of a customer's row. */
@Embeddable
public class CustomerNumbers {

    /** From before there were keys; what is written now is encrypted. */
    @Column(name = "identity_number")
    private @Nullable String plainIdentityNumber;

    @Embedded
    @AttributeOverride(name = "encrypted", column = @Column(name = "identity_number_encrypted"))
    @AttributeOverride(name = "index", column = @Column(name = "identity_number_index"))
    private @Nullable EncryptedNumber identityNumber;

    @Embedded
    @AttributeOverride(name = "encrypted", column = @Column(name = "driving_licence_number_encrypted"))
    @AttributeOverride(name = "index", column = @Column(name = "driving_licence_number_index"))
    private @Nullable EncryptedNumber drivingLicenceNumber;

    /** Takes those that staff wrote; the others stay as they are stored, so that they need not be readable. */
    void take(Map<CustomerField, String> values, Set<CustomerField> written, SensitiveCipher cipher) {
        for (CustomerField field : CustomerField.SENSITIVE) {
            if (written.contains(field)) {
                String value = values.get(field);
                put(field, value == null ? null : new EncryptedNumber(field, value, cipher));
            }
        }
    }

    private void put(CustomerField field, @Nullable EncryptedNumber number) {
        switch (field) {
            case IDENTITY_NUMBER -> {
                plainIdentityNumber = null;
                identityNumber = number;
            }
            case DRIVING_LICENCE_NUMBER -> drivingLicenceNumber = number;
            default -> throw new IllegalArgumentException(field.wire());
        }
    }

    private @Nullable EncryptedNumber stored(CustomerField field) {
        return switch (field) {
            case IDENTITY_NUMBER -> identityNumber;
            case DRIVING_LICENCE_NUMBER -> drivingLicenceNumber;
            default -> throw new IllegalArgumentException(field.wire());
        };
    }

    /** Null when there is none, or when it cannot be read now. */
    @Nullable
    String readable(CustomerField field, SensitiveCipher cipher) {
        EncryptedNumber number = stored(field);
        if (number == null || !number.present()) {
            return field == CustomerField.IDENTITY_NUMBER ? plainIdentityNumber : null;
        }
        return number.readable(field, cipher);
    }

    /** Those that are there and cannot be read now. */
    Set<CustomerField> unreadable(SensitiveCipher cipher) {
        Set<CustomerField> unreadable = EnumSet.noneOf(CustomerField.class);
        for (CustomerField field : CustomerField.SENSITIVE) {
            EncryptedNumber number = stored(field);
            if (number != null && number.present() && number.readable(field, cipher) == null) {
                unreadable.add(field);
            }
        }
        return unreadable;
    }
}
