package livery.crm.internal.rest;

import livery.crm.internal.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount.
 *
 * @param amount in major units, with as many decimals as the currency has
 * @param currency ISO 4217
 */
public record MoneyJson(String amount, String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency());
    }

    static @Nullable MoneyJson of(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : of(Money.of(minor, currency));
    }
}
