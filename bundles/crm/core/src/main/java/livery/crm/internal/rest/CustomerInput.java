package livery.crm.internal.rest;

import java.time.LocalDate;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.IdentityNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a customer. Texts have at most 100 characters, an address 300, a note 2,000.
 *
 * @param name required
 * @param mobile with or without the country; a land line too
 */
public record CustomerInput(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable SexJson sex,
        @Nullable LocalDate birthDate,
        @Nullable String occupation,
        @Nullable LocalDate licenceSince,
        @Nullable String identityNumber,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note) {

    static CustomerInput of(CustomerDraft draft) {
        return new CustomerInput(
                draft.name(),
                draft.mobile(),
                draft.email(),
                draft.sex() == null ? null : SexJson.of(draft.sex()),
                draft.birthDate(),
                draft.occupation(),
                draft.licenceSince(),
                draft.identityNumber(),
                draft.region(),
                draft.address(),
                draft.note());
    }

    CustomerDraft draft() {
        return new CustomerDraft(
                name,
                mobile,
                email,
                sex == null ? null : sex.sex(),
                birthDate,
                occupation,
                licenceSince,
                identityNumber,
                region,
                address,
                note);
    }

    /** The same, where a number that is sent back masked, as it was shown, means the number that is stored. */
    CustomerInput unmasked(CustomerDraft stored) {
        String known = stored.identityNumber();
        return known != null && IdentityNumbers.masked(known).equals(identityNumber)
                ? new CustomerInput(
                        name, mobile, email, sex, birthDate, occupation, licenceSince, known, region, address, note)
                : this;
    }
}
