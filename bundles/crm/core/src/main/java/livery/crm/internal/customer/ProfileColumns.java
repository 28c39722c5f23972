package livery.crm.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import livery.crm.CreditRating;
import livery.crm.CustomerKind;
import livery.crm.CustomerProfile;
import livery.crm.Insured;
import livery.crm.PurposeOfUse;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.Money;
import org.jspecify.annotations.Nullable;

/** By what sorts of customers are told apart, in a customer's row. */
@Embeddable
public class ProfileColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CustomerKind kind = CustomerKind.PERSON;

    @Column(name = "uscc")
    private @Nullable String uscc;

    @Column(name = "industry")
    private @Nullable String industry;

    @Column(name = "information_source")
    private @Nullable String informationSource;

    @Column(name = "annual_income_minor")
    private @Nullable Long annualIncomeMinor;

    @Column(name = "annual_income_currency")
    private @Nullable String annualIncomeCurrency;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_rating")
    private @Nullable CreditRating creditRating;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose_of_use")
    private @Nullable PurposeOfUse purposeOfUse;

    @Enumerated(EnumType.STRING)
    @Column(name = "insured")
    private @Nullable Insured insured;

    @Column(name = "referred_by")
    private @Nullable Long referredBy;

    protected ProfileColumns() {}

    /** Takes checked values. */
    void take(Map<CustomerField, String> values) {
        kind = CustomerKind.valueOf(values.getOrDefault(CustomerField.KIND, CustomerKind.PERSON.name()));
        uscc = values.get(CustomerField.USCC);
        industry = values.get(CustomerField.INDUSTRY);
        informationSource = values.get(CustomerField.INFORMATION_SOURCE);
        String income = values.get(CustomerField.ANNUAL_INCOME);
        annualIncomeMinor = income == null ? null : Money.parse(income).minor().longValueExact();
        annualIncomeCurrency = income == null ? null : Money.parse(income).currency();
        creditRating = choice(CreditRating.class, values.get(CustomerField.CREDIT_RATING));
        purposeOfUse = choice(PurposeOfUse.class, values.get(CustomerField.PURPOSE_OF_USE));
        insured = choice(Insured.class, values.get(CustomerField.INSURED));
        String referrer = values.get(CustomerField.REFERRED_BY);
        referredBy = referrer == null ? null : Long.valueOf(referrer);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    CustomerProfile profile() {
        return new CustomerProfile(
                kind == CustomerKind.PERSON ? null : kind,
                uscc,
                industry,
                informationSource,
                annualIncomeMinor,
                annualIncomeCurrency,
                creditRating,
                purposeOfUse,
                insured,
                referredBy == null ? null : referredBy.toString());
    }
}
