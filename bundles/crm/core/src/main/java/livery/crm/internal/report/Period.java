package livery.crm.internal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livery.criteria.Window;

/** The columns of a report: periods of the calendar. */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** As JSON has it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the one that the day lies in; weeks begin on Monday. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** So many of them later; negative for earlier. */
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
        };
    }

    /**
     * Those that some days lie in, the first and the last cut off where the days begin and end.
     *
     * @param most after so many more there is one too many in the list, and no more
     */
    List<Window.Absolute> of(LocalDate from, LocalDate before, int most) {
        List<Window.Absolute> columns = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(before) && columns.size() <= most) {
            LocalDate next = plus(first(start), 1);
            LocalDate end = next.isBefore(before) ? next : before;
            columns.add(new Window.Absolute(start, end));
            start = end;
        }
        return columns;
    }
}
