package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerProfile;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a customer. Texts have at most 100 characters, an address 300, a note 2,000.
 *
 * @param name required
 * @param mobile with or without the country; a land line too
 * @param identityNumber of the identity card or passport, 4 to 32 letters and digits
 * @param drivingLicenceNumber 4 to 30 letters and digits, not only letters; several customers may have the same
 * @param kind a person when left out
 * @param uscc unified social credit code of a company, 18 characters
 * @param informationSource by what the customer came to know the store
 * @param referredBy id of the customer who brought this one
 * @param own values of the fields that the store has added, by code, as {@code /tenants/{tenant}/schemas/customer} says;
 *     in a change those that are not named stay, and those that are null are emptied
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
        @Nullable String drivingLicenceNumber,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note,
        @Nullable CustomerKindJson kind,
        @Nullable String uscc,
        @Nullable String industry,
        @Nullable String informationSource,
        @Nullable MoneyInput annualIncome,
        @Nullable CreditRatingJson creditRating,
        @Nullable PurposeOfUseJson purposeOfUse,
        @Nullable InsuredJson insured,
        @Nullable String referredBy,

        @JsonPropertyDescription(SchemasResource.CUSTOMER) @Nullable
        Map<String, @Nullable Object> own) {

    static CustomerInput of(CustomerDraft draft) {
        CustomerProfile profile = draft.profile();
        return new CustomerInput(
                draft.name(),
                draft.mobile(),
                draft.email(),
                draft.sex() == null ? null : SexJson.of(draft.sex()),
                draft.birthDate(),
                draft.occupation(),
                draft.licenceSince(),
                draft.identityNumber(),
                draft.drivingLicenceNumber(),
                draft.region(),
                draft.address(),
                draft.note(),
                CustomerKindJson.of(profile.kind()),
                profile.uscc(),
                profile.industry(),
                profile.informationSource(),
                MoneyInput.of(profile.annualIncomeMinor(), profile.annualIncomeCurrency()),
                CreditRatingJson.of(profile.creditRating()),
                PurposeOfUseJson.of(profile.purposeOfUse()),
                InsuredJson.of(profile.insured()),
                profile.referredBy(),
                null);
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
                drivingLicenceNumber,
                region,
                address,
                note,
                profile(),
                own == null ? Map.of() : own);
    }

    private CustomerProfile profile() {
        return new CustomerProfile(
                CustomerKindJson.of(kind),
                uscc,
                industry,
                informationSource,
                annualIncome == null ? null : annualIncome.minor("annualIncome"),
                annualIncome == null || annualIncome.currency() == null
                        ? null
                        : annualIncome.currency().strip(),
                CreditRatingJson.of(creditRating),
                PurposeOfUseJson.of(purposeOfUse),
                InsuredJson.of(insured),
                referredBy);
    }

    /**
     * Passes when nothing in it is a masked value, sent back as it was shown: it would be stored in place of the whole.
     *
     * @throws Fault naming the fields
     */
    CustomerInput whole() {
        List<FieldFault> masked = new ArrayList<>();
        CustomerChecks.written(draft()).forEach((field, value) -> {
            if (CustomerReveal.MASKED.contains(field) && value.contains("*")) {
                masked.add(new FieldFault(field.wire(), "crm.value.masked"));
            }
        });
        if (!masked.isEmpty()) {
            throw Fault.invalid(masked);
        }
        return this;
    }
}
