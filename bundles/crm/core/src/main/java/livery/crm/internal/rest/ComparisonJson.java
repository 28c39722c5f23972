package livery.crm.internal.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.MobileNumbers;
import livery.crm.internal.values.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * Two customers field by field.
 *
 * @param fields those that the store has added last, as {@code own.code}; choices as elsewhere in lower case, an income with its currency, a referrer by id
 * @param identitiesDiffer whether they have different identity numbers: then they hardly are one and the same
 */
public record ComparisonJson(Side one, Side other, List<FieldJson> fields, boolean identitiesDiffer) {

    /** A customer, with how much there is of them. */
    public record Side(CustomerSummaryJson customer, long rentals, long serviceVisits, int merged, long version) {

        static Side of(CustomerDetails details) {
            return new Side(
                    CustomerSummaryJson.of(details.summary()),
                    details.behaviour().rentals(),
                    details.behaviour().serviceVisits(),
                    details.merged(),
                    details.version());
        }
    }

    /**
     * A field.
     *
     * @param one masked where the field is masked
     * @param same whether both have the same value, or neither has one
     * @param takeable whether a merge could take the other one's value
     */
    public record FieldJson(
            String field, @Nullable String one, @Nullable String other, boolean same, boolean takeable) {}

    /** @param own the fields that the store has added to customers */
    static ComparisonJson of(CustomerDetails one, CustomerDetails other, List<OwnField> own) {
        Map<CustomerField, String> ones = CustomerChecks.written(one.values());
        Map<CustomerField, String> others = CustomerChecks.written(other.values());
        List<FieldJson> fields = new ArrayList<>();
        for (CustomerField field : CustomerField.values()) {
            String first = ones.get(field);
            String second = others.get(field);
            boolean same = Objects.equals(first, second);
            boolean kept = CustomerField.ONCE.contains(field) && first != null;
            fields.add(new FieldJson(
                    field.wire(), shown(field, first), shown(field, second), same, !same && second != null && !kept));
        }
        for (OwnField field : own) {
            String first = shown(one.own().get(field.code()));
            String second = shown(other.own().get(field.code()));
            boolean same = Objects.equals(first, second);
            fields.add(new FieldJson(field.name(), first, second, same, !same && second != null));
        }
        String identity = ones.get(CustomerField.IDENTITY_NUMBER);
        String otherIdentity = others.get(CustomerField.IDENTITY_NUMBER);
        return new ComparisonJson(
                Side.of(one),
                Side.of(other),
                fields,
                identity != null && otherIdentity != null && !identity.equals(otherIdentity));
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    private static @Nullable String shown(CustomerField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case MOBILE -> MobileNumbers.masked(value);
            case SEX, KIND, CREDIT_RATING, PURPOSE_OF_USE, INSURED -> value.toLowerCase(Locale.ROOT);
            case ANNUAL_INCOME -> money(value);
            default -> field.sensitive() ? SensitiveNumber.masked(value) : value;
        };
    }

    /** Minor units and a currency as an amount is written. */
    private static String money(String stored) {
        String[] parts = stored.split(" ", 2);
        int digits = Currency.getInstance(parts[1]).getDefaultFractionDigits();
        return BigDecimal.valueOf(Long.parseLong(parts[0]), digits).toPlainString() + " " + parts[1];
    }
}
