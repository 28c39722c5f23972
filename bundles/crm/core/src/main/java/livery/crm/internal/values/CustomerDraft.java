package livery.crm.internal.values;

import java.time.LocalDate;
import java.util.Map;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a customer, before any check.
 *
 * @param profile who referred the customer is in it by id, or by external id as a source wrote it
 * @param own what is written into fields that the store has added, by code; null when nothing is said of them
 */
public record CustomerDraft(
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
        @Nullable Map<String, @Nullable Object> own) {

    /** One of whose profile, and of fields that the store has added, nothing is written. */
    public CustomerDraft(
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
                null);
    }

    /** The same with another profile. */
    public CustomerDraft with(CustomerProfile other) {
        return new CustomerDraft(
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

    /** The same with something else written into fields that the store has added. */
    public CustomerDraft with(@Nullable Map<String, @Nullable Object> written) {
        return new CustomerDraft(
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
                profile,
                written);
    }

    public static CustomerDraft of(CustomerRecord record) {
        return new CustomerDraft(
                record.name(),
                record.mobile(),
                record.email(),
                record.sex(),
                record.birthDate(),
                record.occupation(),
                record.licenceSince(),
                record.identityNumber(),
                record.drivingLicenceNumber(),
                record.region(),
                record.address(),
                record.note(),
                record.profile(),
                null);
    }
}
