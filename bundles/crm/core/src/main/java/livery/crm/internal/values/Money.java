package livery.crm.internal.values;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount.
 *
 * @param minor in minor units of the currency
 * @param currency ISO 4217
 */
public record Money(BigDecimal minor, String currency) {

    public static Money of(long minor, String currency) {
        return new Money(BigDecimal.valueOf(minor), currency);
    }

    /** An amount as it is kept in one text: minor units, a space and the currency. */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    /** Whether there is such a currency in ISO 4217. */
    public static boolean isCurrency(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In major units, with as many decimals as the currency has. */
    public String amount() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return minor.movePointLeft(digits).setScale(digits).toPlainString();
    }
}
