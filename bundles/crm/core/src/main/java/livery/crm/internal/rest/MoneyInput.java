package livery.crm.internal.rest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import livery.crm.internal.values.Money;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * An amount that somebody writes.
 *
 * @param amount in major units, with at most as many decimals as the currency has: {@code 1280.50}
 * @param currency ISO 4217
 */
public record MoneyInput(@Nullable String amount, @Nullable String currency) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,6})?");

    static @Nullable MoneyInput of(@Nullable Long minor, @Nullable String currency) {
        MoneyJson money = MoneyJson.of(minor, currency);
        return money == null ? null : new MoneyInput(money.amount(), money.currency());
    }

    /**
     * In minor units.
     *
     * @throws Fault naming the field when it is no amount of the currency
     */
    long minor(String field) {
        String code = currency == null ? "" : currency.strip();
        if (!Money.isCurrency(code)) {
            throw Fault.invalid(new FieldFault(field + ".currency", "crm.currency.unknown", Map.of("value", code)));
        }
        String text = amount == null ? "" : amount.strip();
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        if (!DECIMAL.matcher(text).matches()) {
            throw unreadable(field, text);
        }
        try {
            return new BigDecimal(text).movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw unreadable(field, text);
        }
    }

    private static Fault unreadable(String field, String text) {
        return Fault.invalid(new FieldFault(field + ".amount", "crm.amount.unreadable", Map.of("value", text)));
    }
}
