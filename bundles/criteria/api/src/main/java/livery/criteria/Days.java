package livery.criteria;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as criteria write them. */
final class Days {

    static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    /** More than a hundred years in days, and what keeps every sum of them within what can be stored. */
    static final int MOST_UNITS = 40_000;

    private Days() {}

    /** The day, or null when it is none. */
    static @Nullable LocalDate read(@Nullable Object said) {
        if (!(said instanceof String text) || text.length() != 10) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
