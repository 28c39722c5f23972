package livery.platform.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A stretch of a day in which a store is open, by its wall clock. One that ends at or before its start ends on the next
 * day: 22:00 to 02:00, and 00:00 to 00:00 is the whole day.
 *
 * @param from in whole minutes
 * @param to in whole minutes; the store is no longer open then
 */
public record Shift(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException when a time has seconds */
    public Shift {
        if (from.toNanoOfDay() % 60_000_000_000L != 0 || to.toNanoOfDay() % 60_000_000_000L != 0) {
            throw new IllegalArgumentException("a shift begins and ends at a whole minute: " + from + "–" + to);
        }
    }

    /** When the shift of this day begins. */
    public LocalDateTime start(LocalDate day) {
        return day.atTime(from);
    }

    /** When the shift that begins on this day ends. */
    public LocalDateTime end(LocalDate day) {
        return to.isAfter(from) ? day.atTime(to) : day.plusDays(1).atTime(to);
    }

    /** How many minutes it has on a day without a change of the clock. */
    public int minutes() {
        int minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
        return minutes > 0 ? minutes : minutes + 24 * 60;
    }
}
