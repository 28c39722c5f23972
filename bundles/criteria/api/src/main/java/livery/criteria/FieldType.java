package livery.criteria;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What sort of values a field has, and with it which operators make sense. */
public enum FieldType {
    TEXT,
    NUMBER,
    /** An amount in minor units, with its currency beside it; amounts of other currencies are as good as missing. */
    MONEY,
    DATE,
    /** A point in time, put beside days of the store's calendar. */
    INSTANT,
    CHOICE,
    YES_NO,
    ID;

    /** As JSON has it: {@code yes-no}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that make sense, in the order of {@link Operator}. */
    public Set<Operator> operators() {
        Set<Operator> operators = EnumSet.of(Operator.IS, Operator.KNOWN, Operator.MISSING);
        switch (this) {
            case TEXT -> operators.addAll(EnumSet.of(Operator.STARTS_WITH, Operator.CONTAINS));
            case NUMBER, MONEY -> operators.addAll(EnumSet.range(Operator.AT_LEAST, Operator.BETWEEN));
            case DATE, INSTANT -> operators.addAll(EnumSet.of(Operator.BEFORE, Operator.FROM, Operator.BETWEEN));
            default -> {}
        }
        return operators;
    }
}
