package livery.platform.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a store does on one day, whatever its week and the holidays say.
 *
 * @param name why, up to 100 characters
 * @param shifts those that begin on this day; none when it is closed
 */
public record DayHours(LocalDate day, String name, List<Shift> shifts) {

    public DayHours {
        shifts = StoreHours.sorted(shifts);
    }
}
