package livery.criteria;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a value that is stored is put beside those of a criterion. Each is false where the stored value is missing. */
public enum Operator {
    /** One of the values; of a point in time, on that day. */
    IS,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /** From the first value to the second, both counted in. */
    BETWEEN,
    /** Earlier than the day. */
    BEFORE,
    /** On the day or later. */
    FROM,
    /** One of the texts is its beginning, letter by letter. */
    STARTS_WITH,
    /** One of the texts is in it, letter by letter. */
    CONTAINS,
    /** There is a value. */
    KNOWN,
    /** There is none. */
    MISSING;

    private static final Set<Operator> ONE = EnumSet.of(AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BEFORE, FROM);

    /** As JSON has it: {@code at-least}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fewest values that it takes. */
    public int least() {
        return this == KNOWN || this == MISSING ? 0 : this == BETWEEN ? 2 : 1;
    }

    /** The most values that it takes. */
    public int most() {
        return ONE.contains(this) || least() != 1 ? least() : CriterionReader.MOST_VALUES;
    }
}
