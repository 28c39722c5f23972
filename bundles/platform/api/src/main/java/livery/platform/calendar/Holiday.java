package livery.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day on which a region does not work as its weekday says.
 *
 * @param name as people call it, up to 100 characters
 * @param like whose hours hold on a make-up workday; of no meaning on a day off
 */
public record Holiday(LocalDate day, Kind kind, String name, DayOfWeek like) {

    /** Which of the two. */
    public enum Kind {
        /** A day off. */
        HOLIDAY,
        /** A day worked instead of another, usually at a weekend. */
        WORKDAY
    }
}
