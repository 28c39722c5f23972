package livery.platform.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import livery.platform.FieldFault;

/**
 * A whole number.
 *
 * @param unit what it counts, such as {@code day}: {@code platform.unit.day} is its name; empty for a mere number
 */
public record WholeNumberType(long least, long most, String unit) implements SettingType<Long> {

    public WholeNumberType {
        if (least > most) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    /** A number of days. */
    public static WholeNumberType days(long least, long most) {
        return new WholeNumberType(least, most, "day");
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        Optional<BigDecimal> number = DecimalType.number(plain).filter(WholeNumberType::isWhole);
        if (number.isEmpty()) {
            return Optional.of(new FieldFault(field, "platform.setting.whole-number"));
        }
        return DecimalType.outside(number.get(), BigDecimal.valueOf(least), BigDecimal.valueOf(most), field);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public Long read(Object plain) {
        return DecimalType.number(plain)
                .map(BigDecimal::longValueExact)
                .orElseThrow(() -> SettingType.unreadable(plain));
    }

    @Override
    public Object plain(Long value) {
        return value;
    }

    /** The limits, as a text shows them. */
    static Map<String, Object> limits(BigDecimal least, BigDecimal most) {
        return Map.of("least", least.toPlainString(), "most", most.toPlainString());
    }
}
