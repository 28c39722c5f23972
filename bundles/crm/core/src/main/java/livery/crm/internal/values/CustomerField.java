package livery.crm.internal.values;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.CustomerKind;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** The fields of a customer that sources and staff write; those that are sensitive come with the shape of their number. */
public enum CustomerField implements Field {
    NAME("name", "name"),
    MOBILE("mobile", "mobile"),
    EMAIL("email", "email"),
    SEX("sex", "sex"),
    BIRTH_DATE("birthDate", "birth_date"),
    OCCUPATION("occupation", "occupation"),
    LICENCE_SINCE("licenceSince", "licence_since"),
    /** Of an identity card or passport: tells who is the same customer, and is given once in a store. */
    IDENTITY_NUMBER(
            "identityNumber",
            "identity_number",
            SensitiveNumber.of("[A-Z0-9()/-]", Limits.IDENTITY_NUMBER, "crm.identity.invalid")),
    /**
     * For now it does not tell who is the same customer, and several may have the same: exports repeat the number of
     * whoever drives for a family or a firm.
     */
    DRIVING_LICENCE_NUMBER(
            "drivingLicenceNumber",
            "driving_licence_number",
            SensitiveNumber.of("[A-Z0-9]", Limits.DRIVING_LICENCE_NUMBER, "crm.driving-licence.invalid")),
    REGION("region", "region"),
    ADDRESS("address", "address"),
    NOTE("note", "note"),
    /** A person where there is no value. */
    KIND("kind", "kind"),
    /** Of a company: tells which is the same customer, and is given once in a store. */
    USCC("uscc", "uscc"),
    INDUSTRY("industry", "industry"),
    INFORMATION_SOURCE("informationSource", "information_source"),
    ANNUAL_INCOME("annualIncome", "annual_income_minor"),
    CREDIT_RATING("creditRating", "credit_rating"),
    PURPOSE_OF_USE("purposeOfUse", "purpose_of_use"),
    INSURED("insured", "insured"),
    /** The customer's id. */
    REFERRED_BY("referredBy", "referred_by");

    /** Those that tell who it is: of each of their values a store has one customer at most. */
    public static final Set<CustomerField> ONCE = Collections.unmodifiableSet(EnumSet.of(IDENTITY_NUMBER, USCC));

    /** Kept encrypted, found by the whole number only, and shown masked. */
    public static final Set<CustomerField> SENSITIVE = Collections.unmodifiableSet(Arrays.stream(values())
            .filter(CustomerField::sensitive)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CustomerField.class))));

    /** All that a row has of the sensitive ones, in their order. */
    public static final List<String> SENSITIVE_COLUMNS =
            SENSITIVE.stream().flatMap(field -> field.columns().stream()).toList();

    private final String wire;
    private final String column;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a pattern, a figure and a text
    private final @Nullable SensitiveNumber number;

    CustomerField(String wire, String column) {
        this(wire, column, null);
    }

    CustomerField(String wire, String column, @Nullable SensitiveNumber number) {
        this.wire = wire;
        this.column = column;
        this.number = number;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean required() {
        return this == NAME;
    }

    @Override
    public boolean sensitive() {
        return number != null;
    }

    @Override
    public @Nullable String absent() {
        return this == KIND ? CustomerKind.PERSON.name() : null;
    }

    @Override
    public @Nullable String currencyColumn() {
        return this == ANNUAL_INCOME ? "annual_income_currency" : null;
    }

    @Override
    public boolean oncePlain() {
        return this == IDENTITY_NUMBER;
    }

    /** What numbers of a sensitive field look like; a {@link FieldFault} has its code where one does not. */
    public SensitiveNumber number() {
        return Objects.requireNonNull(number, wire);
    }
}
