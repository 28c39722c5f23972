package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerProfile;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.MobileNumbers;
import livery.crm.internal.values.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer as their own page shows them.
 *
 * @param age in full years, today on the store's wall
 * @param mobile masked
 * @param identityNumber masked
 * @param drivingLicenceNumber masked
 * @param canonicalId who stands for the customer: itself, unless it is merged into another one
 * @param merged how many others it stands for
 * @param erasedAt when the person was erased, of whom nothing is left but amounts and times of dealings; nothing can be
 *     written about them
 * @param own values of the fields that the store has added, by code; {@code /tenants/{tenant}/schemas/customer} says which
 *     there are
 * @param unreadable fields that have a value which cannot be read or written now, for want of its key
 */
public record CustomerJson(
        String id,
        String name,
        @Nullable String mobile,
        SexJson sex,
        @Nullable String region,
        boolean sharedMobile,
        List<String> vehicles,
        @Nullable Instant lastDealingAt,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable String occupation,
        @Nullable LocalDate licenceSince,
        @Nullable Integer yearsOfDriving,
        @Nullable String identityNumber,
        @Nullable String drivingLicenceNumber,
        @Nullable String address,
        @Nullable String note,
        CustomerKindJson kind,
        @Nullable String uscc,
        @Nullable String industry,
        @Nullable String informationSource,
        @Nullable MoneyJson annualIncome,
        @Nullable CreditRatingJson creditRating,
        @Nullable PurposeOfUseJson purposeOfUse,
        @Nullable InsuredJson insured,
        @Nullable ReferrerJson referredBy,
        List<String> unreadable,
        List<SourceJson> source,
        BehaviourJson behaviour,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String canonicalId,
        int merged,
        @Nullable Instant erasedAt,
        @JsonPropertyDescription(SchemasResource.CUSTOMER) Map<String, Object> own) {

    /** What an outside system calls the customer. */
    public record SourceJson(String source, String externalId) {}

    /** The customer who brought another one. */
    public record ReferrerJson(String id, String name) {}

    static CustomerJson of(CustomerDetails details) {
        CustomerSummary summary = details.summary();
        CustomerDraft values = details.values();
        CustomerProfile profile = values.profile();
        CustomerDetails.Referrer referrer = details.referrer();
        LocalDate today = details.today();
        String mobile = summary.mobile();
        return new CustomerJson(
                Long.toString(summary.id()),
                summary.name(),
                mobile == null ? null : MobileNumbers.masked(mobile),
                SexJson.of(summary.sex()),
                summary.region(),
                summary.sharedMobile(),
                summary.plates(),
                summary.lastDealingAt(),
                values.email(),
                values.birthDate(),
                years(values.birthDate(), today),
                values.occupation(),
                values.licenceSince(),
                years(values.licenceSince(), today),
                masked(values.identityNumber()),
                masked(values.drivingLicenceNumber()),
                values.address(),
                values.note(),
                profile.kind() == null
                        ? CustomerKindJson.PERSON
                        : CustomerKindJson.valueOf(profile.kind().name()),
                profile.uscc(),
                profile.industry(),
                profile.informationSource(),
                MoneyJson.of(profile.annualIncomeMinor(), profile.annualIncomeCurrency()),
                CreditRatingJson.of(profile.creditRating()),
                PurposeOfUseJson.of(profile.purposeOfUse()),
                InsuredJson.of(profile.insured()),
                referrer == null ? null : new ReferrerJson(Long.toString(referrer.id()), referrer.name()),
                details.unreadable().stream().map(CustomerField::wire).toList(),
                details.sources().stream()
                        .map(source -> new SourceJson(source.source(), source.externalId()))
                        .toList(),
                BehaviourJson.of(details.behaviour()),
                details.version(),
                summary.createdAt(),
                details.updatedAt(),
                Long.toString(details.canonical()),
                details.merged(),
                details.erasedAt(),
                details.own());
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : SensitiveNumber.masked(number);
    }

    private static @Nullable Integer years(@Nullable LocalDate since, LocalDate today) {
        return since == null ? null : since.until(today).getYears();
    }
}
