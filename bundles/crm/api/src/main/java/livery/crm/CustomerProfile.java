package livery.crm;

import org.jspecify.annotations.Nullable;

/**
 * By what a store tells sorts of customers apart, as somebody wrote it. Serves A1, A6, A10 and A13.
 *
 * @param kind a person when null
 * @param uscc unified social credit code of a company (GB 32100); one customer of a store has it
 * @param informationSource by what the customer came to know the store, as written
 * @param annualIncomeMinor in minor units of {@link #annualIncomeCurrency}
 * @param annualIncomeCurrency ISO 4217; the store's own when null
 * @param referredBy the customer who brought this one: in a record its external id in the same source
 */
public record CustomerProfile(
        @Nullable CustomerKind kind,
        @Nullable String uscc,
        @Nullable String industry,
        @Nullable String informationSource,
        @Nullable Long annualIncomeMinor,
        @Nullable String annualIncomeCurrency,
        @Nullable CreditRating creditRating,
        @Nullable PurposeOfUse purposeOfUse,
        @Nullable Insured insured,
        @Nullable String referredBy) {

    /** Nothing is known. */
    public static final CustomerProfile NONE =
            new CustomerProfile(null, null, null, null, null, null, null, null, null, null);

    /** The same with another source. */
    public CustomerProfile from(@Nullable String source) {
        return new CustomerProfile(
                kind,
                uscc,
                industry,
                source,
                annualIncomeMinor,
                annualIncomeCurrency,
                creditRating,
                purposeOfUse,
                insured,
                referredBy);
    }
}
