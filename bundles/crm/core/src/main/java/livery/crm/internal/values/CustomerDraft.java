package livery.crm.internal.values;

import java.time.LocalDate;
import livery.crm.CustomerRecord;
import livery.crm.Sex;
import org.jspecify.annotations.Nullable;

/** What somebody wrote of a customer, before any check. */
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
        @Nullable String note) {

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
                record.note());
    }
}
