package livery.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A store's usual hours.
 *
 * @param week the shifts that begin on each day of the week, sorted; a day without any is closed
 * @param holidays whether the store keeps the holidays and make-up workdays of its region
 */
public record StoreHours(Map<DayOfWeek, List<Shift>> week, boolean holidays) {

    private static final List<Shift> OFFICE = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    /** Of a store that has said nothing: Monday to Friday from 9:00 to 18:00, with the holidays of its region. */
    public static final StoreHours STANDARD = new StoreHours(
            Map.of(
                    DayOfWeek.MONDAY,
                    OFFICE,
                    DayOfWeek.TUESDAY,
                    OFFICE,
                    DayOfWeek.WEDNESDAY,
                    OFFICE,
                    DayOfWeek.THURSDAY,
                    OFFICE,
                    DayOfWeek.FRIDAY,
                    OFFICE),
            true);

    public StoreHours {
        Map<DayOfWeek, List<Shift>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                sorted.put(day, sorted(shifts));
            }
        });
        week = Map.copyOf(sorted);
    }

    /** The shifts that begin on a day of the week. */
    public List<Shift> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    static List<Shift> sorted(List<Shift> shifts) {
        return shifts.stream()
                .sorted(java.util.Comparator.comparing(Shift::from).thenComparing(Shift::to))
                .toList();
    }
}
