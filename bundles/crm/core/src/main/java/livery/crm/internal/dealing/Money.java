package livery.crm.internal.dealing;

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

    /** In major units, with as many decimals as the currency has. */
    public String amount() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return minor.movePointLeft(digits).setScale(digits).toPlainString();
    }
}
