package livery.platform.shell.internal.commands;

import java.math.BigDecimal;
import java.util.Arrays;
import livery.platform.settings.DecimalType;
import livery.platform.settings.SettingType;
import livery.platform.settings.TextsType;
import livery.platform.settings.WholeNumberType;
import livery.platform.settings.YesNoType;

/** A typed word as the plain value that the type of a setting wants; what is none, the setting refuses. */
final class TypedValue {

    private TypedValue() {}

    static Object of(SettingType<?> type, String word) {
        if (type instanceof YesNoType && (word.equals("true") || word.equals("false"))) {
            return Boolean.valueOf(word);
        }
        if (type instanceof TextsType) {
            return Arrays.stream(word.split(",", -1))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        if (type instanceof WholeNumberType || type instanceof DecimalType) {
            try {
                return new BigDecimal(word);
            } catch (NumberFormatException none) {
                return word;
            }
        }
        return word;
    }
}
