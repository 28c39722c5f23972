package livery.platform.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import livery.platform.FieldFault;

/**
 * A decimal number.
 *
 * @param scale the most digits after the point
 * @param unit as in {@link WholeNumberType}: {@code percent}
 */
public record DecimalType(BigDecimal least, BigDecimal most, int scale, String unit)
        implements SettingType<BigDecimal> {

    public DecimalType {
        if (least.compareTo(most) > 0 || scale < 0) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        Optional<BigDecimal> number = number(plain);
        if (number.isEmpty()) {
            return Optional.of(new FieldFault(field, "platform.setting.number"));
        }
        if (number.get().stripTrailingZeros().scale() > scale) {
            return Optional.of(new FieldFault(field, "platform.setting.scale", Map.of("most", scale)));
        }
        return outside(number.get(), least, most, field);
    }

    @Override
    public BigDecimal read(Object plain) {
        // One form of each number: 1.5 for 1.50, and 100 for 1E+2.
        BigDecimal number =
                number(plain).orElseThrow(() -> SettingType.unreadable(plain)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public Object plain(BigDecimal value) {
        return value;
    }

    static Optional<FieldFault> outside(BigDecimal number, BigDecimal least, BigDecimal most, String field) {
        return number.compareTo(least) < 0 || number.compareTo(most) > 0
                ? Optional.of(new FieldFault(field, "platform.setting.range", WholeNumberType.limits(least, most)))
                : Optional.empty();
    }

    /** A plain number, however the JSON was read. Powers of ten beyond reason are none. */
    static Optional<BigDecimal> number(Object plain) {
        if (plain instanceof Integer || plain instanceof Long) {
            return Optional.of(BigDecimal.valueOf(((Number) plain).longValue()));
        }
        if (plain instanceof BigInteger big) {
            return sensible(new BigDecimal(big));
        }
        if (plain instanceof BigDecimal decimal) {
            return sensible(decimal);
        }
        return plain instanceof Double one && Double.isFinite(one)
                ? sensible(BigDecimal.valueOf(one))
                : Optional.empty();
    }

    private static Optional<BigDecimal> sensible(BigDecimal number) {
        return Optional.of(number)
                .filter(one -> Math.abs((long) one.precision() - one.scale()) < 30 && one.scale() < 30);
    }
}
