package livery.crm;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an outside system wrote it. Serves A1.
 *
 * @param mobile as written; normalised on the way in by the store's region
 * @param licenceSince since when the customer may drive
 * @param identityNumber of the identity card or passport
 * @param drivingLicenceNumber as written; it does not tell who is the same customer, and several may have the same
 * @param profile {@link CustomerProfile#NONE} of a source that knows none
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
 */
public record CustomerRecord(
        String externalId,
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String occupation,
        @Nullable LocalDate licenceSince,
        @Nullable String identityNumber,
        @Nullable String drivingLicenceNumber,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note,
        CustomerProfile profile,
        Map<String, String> own) {

    public CustomerRecord {
        own = Map.copyOf(own);
    }

    /** A customer of whose profile, and of fields that a store has added, the source knows nothing. */
    public CustomerRecord(
            String externalId,
            @Nullable String name,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String occupation,
            @Nullable LocalDate licenceSince,
            @Nullable String identityNumber,
            @Nullable String drivingLicenceNumber,
            @Nullable String region,
            @Nullable String address,
            @Nullable String note) {
        this(
                externalId,
                name,
                mobile,
                email,
                sex,
                birthDate,
                occupation,
                licenceSince,
                identityNumber,
                drivingLicenceNumber,
                region,
                address,
                note,
                CustomerProfile.NONE,
                Map.of());
    }

    /** The same record with another profile. */
    public CustomerRecord with(CustomerProfile other) {
        return new CustomerRecord(
                externalId,
                name,
                mobile,
                email,
                sex,
                birthDate,
                occupation,
                licenceSince,
                identityNumber,
                drivingLicenceNumber,
                region,
                address,
                note,
                other,
                own);
    }
}
