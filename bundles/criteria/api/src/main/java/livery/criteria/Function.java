package livery.criteria;

import java.util.Locale;

/** What is made of the items of a collection. */
public enum Function {
    /** How many they are. */
    COUNT,
    /** The sum of a number or of money; items without one, or in another currency, add nothing. */
    SUM,
    /** How many different values a field, which is no money, has among them; missing ones are none. */
    DISTINCT,
    /** When the earliest was. */
    FIRST,
    /** When the latest was. */
    LAST,
    /** How many days of the store's calendar have passed since the latest that does not lie ahead; 0 for today. */
    DAYS_SINCE;

    /** As JSON has it: {@code days-since}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is made of a field's values. */
    public boolean ofField() {
        return this == SUM || this == DISTINCT;
    }

    /** Whether it asks when items were. */
    public boolean ofTime() {
        return this == FIRST || this == LAST || this == DAYS_SINCE;
    }
}
