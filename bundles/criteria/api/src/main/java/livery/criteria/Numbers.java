package livery.criteria;

import java.math.BigDecimal;
import java.util.Currency;
import livery.platform.Decimals;
import org.jspecify.annotations.Nullable;

/** Numbers and currencies as criteria write them. */
final class Numbers {

    static final int DIGITS = 15;
    static final int DECIMALS = 4;
    private static final int LONGEST = 40;

    private Numbers() {}

    /** The number, or null when it is none, or one with too many digits. */
    static @Nullable BigDecimal read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = Decimals.within(new BigDecimal(text), DIGITS, DECIMALS);
            return number == null ? null : plain(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without zeros at its end, so that equal numbers are the same. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isCurrency(Object said) {
        try {
            return said instanceof String text && Currency.getInstance(text).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
