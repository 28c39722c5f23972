package livery.platform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as they are kept: with so many digits before the point and so many after it. */
public final class Decimals {

    private Decimals() {}

    /** The number without zeros at its end, or null when it has more digits, however large its power of ten is. */
    public static @Nullable BigDecimal within(BigDecimal number, int digits, int decimals) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // As a long, and before its zeros go: a power of ten can be as large as an int is.
        if ((long) number.precision() - number.scale() > digits) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() > decimals ? null : stripped;
    }
}
