package livery.platform.internal.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.Shift;
import livery.platform.calendar.StoreHours;
import livery.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Hours and holidays over the wire. All that is wrong is told at once, each with its field. */
final class CalendarJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_FAULTS = 100;

    private CalendarJson() {}

    /** A stretch of a day, each time as {@code HH:mm}; one that ends at or before its start ends on the next day. */
    public record ShiftJson(@Nullable String from, @Nullable String to) {

        static @Nullable List<@Nullable ShiftJson> of(List<Shift> shifts) {
            List<@Nullable ShiftJson> all = new ArrayList<>();
            shifts.forEach(shift -> all.add(new ShiftJson(TIME.format(shift.from()), TIME.format(shift.to()))));
            return all;
        }
    }

    /** The shifts that begin on each day of the week; a day that is absent is closed. */
    public record WeekJson(
            @Nullable List<@Nullable ShiftJson> monday,
            @Nullable List<@Nullable ShiftJson> tuesday,
            @Nullable List<@Nullable ShiftJson> wednesday,
            @Nullable List<@Nullable ShiftJson> thursday,
            @Nullable List<@Nullable ShiftJson> friday,
            @Nullable List<@Nullable ShiftJson> saturday,
            @Nullable List<@Nullable ShiftJson> sunday) {

        static WeekJson of(StoreHours hours) {
            return new WeekJson(
                    ShiftJson.of(hours.on(DayOfWeek.MONDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.TUESDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.WEDNESDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.THURSDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.FRIDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.SATURDAY)),
                    ShiftJson.of(hours.on(DayOfWeek.SUNDAY)));
        }

        private @Nullable List<@Nullable ShiftJson> on(DayOfWeek day) {
            return switch (day) {
                case MONDAY -> monday;
                case TUESDAY -> tuesday;
                case WEDNESDAY -> wednesday;
                case THURSDAY -> thursday;
                case FRIDAY -> friday;
                case SATURDAY -> saturday;
                case SUNDAY -> sunday;
            };
        }
    }

    /**
     * A day on which a store keeps other hours.
     *
     * @param day YYYY-MM-DD
     * @param shifts none when it is closed
     */
    public record DayJson(
            @Nullable String day,
            @Nullable String name,
            @Nullable List<@Nullable ShiftJson> shifts) {

        static DayJson of(DayHours day) {
            return new DayJson(day.day().toString(), day.name(), ShiftJson.of(day.shifts()));
        }
    }

    /**
     * A day off or a make-up workday.
     *
     * @param day YYYY-MM-DD
     * @param kind {@code holiday} or {@code workday}
     * @param like the day of the week whose hours hold on a make-up workday: {@code monday} without
     */
    public record HolidayJson(
            @Nullable String day,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String like) {

        static HolidayJson of(Holiday holiday) {
            return new HolidayJson(
                    holiday.day().toString(),
                    word(holiday.kind()),
                    holiday.name(),
                    holiday.kind() == Holiday.Kind.WORKDAY ? word(holiday.like()) : null);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Collects what is wrong while it reads. */
    static final class Reader {

        private final List<FieldFault> faults = new ArrayList<>();

        Map<DayOfWeek, List<Shift>> week(WeekJson week) {
            Map<DayOfWeek, List<Shift>> read = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                read.put(day, shifts("week." + word(day), week.on(day)));
            }
            return read;
        }

        List<Shift> shifts(String field, @Nullable List<@Nullable ShiftJson> shifts) {
            List<Shift> read = new ArrayList<>();
            int i = 0;
            for (ShiftJson shift : shifts == null ? List.<@Nullable ShiftJson>of() : shifts) {
                String one = field + "[" + i++ + "]";
                LocalTime from = time(one + ".from", shift == null ? null : shift.from());
                LocalTime to = time(one + ".to", shift == null ? null : shift.to());
                read.add(new Shift(from, to));
            }
            return read;
        }

        DayHours day(String row, DayJson day) {
            return new DayHours(
                    date(row + "day", day.day()),
                    day.name() == null ? "" : day.name().strip(),
                    shifts(row + "shifts", day.shifts()));
        }

        Holiday holiday(String row, HolidayJson holiday) {
            return new Holiday(
                    date(row + "day", holiday.day()),
                    choice(row + "kind", holiday.kind(), Holiday.Kind.values(), null),
                    holiday.name() == null ? "" : holiday.name().strip(),
                    choice(row + "like", holiday.like(), DayOfWeek.values(), DayOfWeek.MONDAY));
        }

        LocalDate date(String field, @Nullable String text) {
            return parsed(field, text, "YYYY-MM-DD", LocalDate.EPOCH, () -> LocalDate.parse(String.valueOf(text)));
        }

        private LocalTime time(String field, @Nullable String text) {
            return parsed(field, text, "HH:mm", LocalTime.MIDNIGHT, () -> LocalTime.parse(String.valueOf(text), TIME));
        }

        private <T> T parsed(String field, @Nullable String text, String wanted, T instead, Supplier<T> parse) {
            if (text == null) {
                faults.add(new FieldFault(field, "web.field.missing"));
                return instead;
            }
            try {
                return parse.get();
            } catch (DateTimeParseException e) {
                faults.add(new FieldFault(field, "web.field.format", Map.of("wanted", wanted)));
                return instead;
            }
        }

        private <T extends Enum<T>> T choice(
                String field, @Nullable String text, T[] constants, @Nullable T otherwise) {
            for (T one : constants) {
                if (word(one).equals(text)) {
                    return one;
                }
            }
            if (text != null || otherwise == null) {
                List<String> known =
                        List.of(constants).stream().map(CalendarJson::word).toList();
                faults.add(
                        text == null
                                ? new FieldFault(field, "web.field.missing")
                                : new FieldFault(
                                        field, "platform.setting.choice", Map.of("known", String.join(", ", known))));
            }
            return otherwise == null ? constants[0] : otherwise;
        }

        /** @throws Fault when anything was wrong */
        void finish() {
            if (!faults.isEmpty()) {
                throw Fault.invalid(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
            }
        }
    }

    /** The day after which a page begins. */
    static @Nullable LocalDate after(PageRequest page) {
        try {
            return page.after().map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw PageRequest.badCursor();
        }
    }

    /** Does something with one row, whose faults are told without its place in a list. */
    static void single(Runnable work) {
        try {
            work.run();
        } catch (Fault fault) {
            if (fault.fields().isEmpty()) {
                throw fault;
            }
            throw Fault.invalid(fault.fields().stream()
                    .map(field -> new FieldFault(
                            field.field().replaceFirst("^[a-z]+\\[0]\\.", ""), field.code(), field.values()))
                    .toList());
        }
    }

    /** A day in a path; one that is none has nothing. */
    static LocalDate inPath(String day) {
        Reader reader = new Reader();
        LocalDate read = reader.date("day", day);
        reader.finish();
        return read;
    }
}
