package livery.crm.internal.values;

import java.util.Map;
import livery.crm.CustomerKind;
import livery.crm.CustomerProfile;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a customer's profile, but for who referred them. */
final class ProfileChecks {

    private ProfileChecks() {}

    static void of(CustomerProfile profile, StoreNow store, FieldChecks checks, Map<CustomerField, String> values) {
        put(values, CustomerField.KIND, kind(profile));
        put(values, CustomerField.USCC, checks.uscc("uscc", profile.uscc()));
        put(values, CustomerField.INDUSTRY, checks.line("industry", profile.industry(), Limits.WORDS));
        put(
                values,
                CustomerField.INFORMATION_SOURCE,
                checks.line("informationSource", profile.informationSource(), Limits.WORDS));
        put(
                values,
                CustomerField.ANNUAL_INCOME,
                checks.amount(
                        "annualIncome",
                        profile.annualIncomeMinor(),
                        profile.annualIncomeCurrency(),
                        store.store().currency()));
        put(values, CustomerField.CREDIT_RATING, name(profile.creditRating()));
        put(values, CustomerField.PURPOSE_OF_USE, name(profile.purposeOfUse()));
        put(values, CustomerField.INSURED, name(profile.insured()));
        put(values, CustomerField.REFERRED_BY, profile.referredBy());
    }

    /** What the profile says, unchecked. */
    static void written(CustomerProfile profile, Map<CustomerField, String> values) {
        put(values, CustomerField.KIND, kind(profile));
        put(values, CustomerField.USCC, profile.uscc());
        put(values, CustomerField.INDUSTRY, profile.industry());
        put(values, CustomerField.INFORMATION_SOURCE, profile.informationSource());
        Long income = profile.annualIncomeMinor();
        put(values, CustomerField.ANNUAL_INCOME, income == null ? null : income + " " + profile.annualIncomeCurrency());
        put(values, CustomerField.CREDIT_RATING, name(profile.creditRating()));
        put(values, CustomerField.PURPOSE_OF_USE, name(profile.purposeOfUse()));
        put(values, CustomerField.INSURED, name(profile.insured()));
        put(values, CustomerField.REFERRED_BY, profile.referredBy());
    }

    /** A person has no value. */
    private static @Nullable String kind(CustomerProfile profile) {
        return profile.kind() == CustomerKind.COMPANY ? CustomerKind.COMPANY.name() : null;
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private static void put(Map<CustomerField, String> values, CustomerField field, @Nullable String value) {
        CustomerChecks.put(values, field, value);
    }
}
