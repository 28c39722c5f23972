package livery.criteria;

import java.time.LocalDate;
import java.util.Locale;

/** A measure of the calendar. */
public enum Unit {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    /** As JSON has it: {@code days}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So many of them before a day; where the month is too short for it, its last day. Negative for those after it. */
    public LocalDate before(LocalDate day, int count) {
        return switch (this) {
            case DAYS -> day.minusDays(count);
            case WEEKS -> day.minusWeeks(count);
            case MONTHS -> day.minusMonths(count);
            case YEARS -> day.minusYears(count);
        };
    }
}
