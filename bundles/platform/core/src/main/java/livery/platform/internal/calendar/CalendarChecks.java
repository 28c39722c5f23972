package livery.platform.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.calendar.Calendars;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.Shift;
import livery.platform.calendar.StoreHours;

/** What hours and holidays must look like. */
final class CalendarChecks {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_SHIFTS = 10;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private CalendarChecks() {}

    static void check(StoreHours hours) {
        List<FieldFault> faults = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts("week." + day.name().toLowerCase(Locale.ROOT), hours.on(day)).ifPresent(faults::add);
        }
        refuse(faults);
    }

    static void check(List<DayHours> days) {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String row = "days[" + i + "]";
            day(row, days.get(i).day()).ifPresent(faults::add);
            name(row, days.get(i).name()).ifPresent(faults::add);
            shifts(row + ".shifts", days.get(i).shifts()).ifPresent(faults::add);
        }
        refuse(faults);
    }

    static void checkHolidays(List<Holiday> holidays) {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < holidays.size(); i++) {
            String row = "holidays[" + i + "]";
            day(row, holidays.get(i).day()).ifPresent(faults::add);
            name(row, holidays.get(i).name()).ifPresent(faults::add);
        }
        refuse(faults);
    }

    static void region(String region) {
        if (!List.of(Locale.getISOCountries()).contains(region)) {
            throw Fault.notFound("platform.region.unknown");
        }
    }

    static void count(int days) {
        if (days > Calendars.MOST_DAYS) {
            throw Fault.conflict("platform.calendar.full", Map.of("most", Calendars.MOST_DAYS));
        }
    }

    private static Optional<FieldFault> day(String row, LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? Optional.of(
                        new FieldFault(row + ".day", "platform.setting.range", Map.of("least", FIRST, "most", LAST)))
                : Optional.empty();
    }

    private static Optional<FieldFault> name(String row, String name) {
        return name.length() > LONGEST_NAME
                ? Optional.of(
                        new FieldFault(row + ".name", "platform.text.length", Map.of("least", 0, "most", LONGEST_NAME)))
                : Optional.empty();
    }

    private static Optional<FieldFault> shifts(String field, List<Shift> shifts) {
        if (shifts.size() > MOST_SHIFTS) {
            return Optional.of(new FieldFault(field, "platform.list.size", Map.of("least", 0, "most", MOST_SHIFTS)));
        }
        for (int i = 1; i < shifts.size(); i++) {
            Shift before = shifts.get(i - 1);
            boolean overnight = !before.to().isAfter(before.from());
            if (overnight || shifts.get(i).from().isBefore(before.to())) {
                return Optional.of(new FieldFault(
                        field,
                        "platform.calendar.overlap",
                        Map.of("one", shown(before), "other", shown(shifts.get(i)))));
            }
        }
        return Optional.empty();
    }

    private static String shown(Shift shift) {
        return shift.from() + "–" + shift.to();
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }
}
