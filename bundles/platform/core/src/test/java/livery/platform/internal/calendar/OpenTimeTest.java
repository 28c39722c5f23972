package livery.platform.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.Shift;
import livery.platform.calendar.StoreHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock against one that looks at each minute. */
class OpenTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 12;

    @Test
    void aDayWithALongBreak() {
        OpenTime clock = new OpenTime(SHANGHAI, hours("09:00-12:00", "13:30-18:00"), Map.of(), Map.of());

        assertThat(clock.isOpen(at("2026-03-02T09:00"))).isTrue();
        assertThat(clock.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(clock.next(at("2026-03-02T12:00"))).contains(at("2026-03-02T13:30"));
        assertThat(clock.next(at("2026-03-02T17:59"))).contains(at("2026-03-02T17:59"));
        assertThat(clock.plus(at("2026-03-02T11:00"), Duration.ofHours(2))).contains(at("2026-03-02T14:30"));
        assertThat(clock.plus(at("2026-03-02T11:00"), Duration.ofHours(1))).contains(at("2026-03-02T12:00"));
        assertThat(clock.between(at("2026-03-02T11:00"), at("2026-03-03T10:00")))
                .isEqualTo(Duration.ofMinutes(390));
        assertThat(clock.between(at("2026-03-03T10:00"), at("2026-03-02T11:00")))
                .isEqualTo(Duration.ofMinutes(-390));
    }

    @Test
    void holidaysMakeUpWorkdaysAndDaysOfItsOwn() {
        StoreHours office = StoreHours.STANDARD;
        Map<LocalDate, Holiday> holidays = Map.of(
                LocalDate.of(2026, 10, 1), holiday("2026-10-01", Holiday.Kind.HOLIDAY),
                LocalDate.of(2026, 10, 2), holiday("2026-10-02", Holiday.Kind.HOLIDAY),
                LocalDate.of(2026, 10, 10), holiday("2026-10-10", Holiday.Kind.WORKDAY));
        OpenTime clock = new OpenTime(SHANGHAI, office, Map.of(), holidays);
        assertThat(clock.next(at("2026-09-30T18:00"))).contains(at("2026-10-05T09:00"));
        assertThat(clock.isOpen(at("2026-10-10T10:00"))).isTrue();

        OpenTime open = new OpenTime(
                SHANGHAI, office, Map.of(LocalDate.of(2026, 10, 2), List.of(shift("10:00-16:00"))), holidays);
        assertThat(open.next(at("2026-09-30T18:00"))).contains(at("2026-10-02T10:00"));

        OpenTime always = new OpenTime(SHANGHAI, new StoreHours(office.week(), false), Map.of(), holidays);
        assertThat(always.next(at("2026-09-30T18:00"))).contains(at("2026-10-01T09:00"));
        assertThat(always.isOpen(at("2026-10-10T10:00"))).isFalse();
    }

    @Test
    void aNightShiftGoesOnIntoAHoliday() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        OpenTime clock = new OpenTime(
                SHANGHAI, hours("22:00-02:00"), Map.of(), Map.of(day, holiday("2026-10-01", Holiday.Kind.HOLIDAY)));

        assertThat(clock.isOpen(at("2026-10-01T01:59"))).isTrue();
        assertThat(clock.isOpen(at("2026-10-01T22:00"))).isFalse();
    }

    @Test
    void aStoreThatNeverOpens() {
        OpenTime clock = new OpenTime(SHANGHAI, new StoreHours(Map.of(), true), Map.of(), Map.of());

        assertThat(clock.isOpen(Instant.EPOCH)).isFalse();
        assertThat(clock.next(Instant.EPOCH)).isEmpty();
        assertThat(clock.plus(Instant.EPOCH, Duration.ofMinutes(1))).isEmpty();
        assertThat(clock.plus(Instant.EPOCH, Duration.ZERO)).contains(Instant.EPOCH);
        assertThat(clock.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400)))
                .isZero();
        assertThatThrownBy(() -> clock.plus(Instant.EPOCH, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(400_000_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Around changes of the clock, and in a zone that left out a whole day. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,     2026-09-27",
        "Europe/Berlin,     2026-03-25",
        "Europe/Berlin,     2026-10-20",
        "America/New_York,  2026-03-04",
        "America/New_York,  2026-10-28",
        "Australia/Lord_Howe, 2026-04-01",
        "Africa/Casablanca, 2026-02-11",
        "Pacific/Apia,      2011-12-26",
        "Asia/Shanghai,     1991-04-10",
    })
    void agreesWithAClockThatLooksAtEachMinute(String zone, LocalDate from) {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed * 31 + from.toEpochDay());
            OpenTime clock = clock(ZoneId.of(zone), from, random);
            Instant start = from.atStartOfDay(clock.zone()).toInstant();
            BitSet open = oracle(clock, from, start);
            for (int i = 0; i < 60; i++) {
                int a = random.nextInt(DAYS * 24 * 60);
                int b = random.nextInt(DAYS * 24 * 60);
                agree(clock, open, start, Math.min(a, b), Math.max(a, b), zone + " " + from + " seed " + seed);
            }
        }
    }

    private static void agree(OpenTime clock, BitSet open, Instant start, int a, int b, String which) {
        Instant at = minute(start, a);
        assertThat(clock.isOpen(at)).as(which + " open at " + at).isEqualTo(open.get(a));
        assertThat(clock.isOpen(at.plusSeconds(59)))
                .as(which + " open after " + at)
                .isEqualTo(open.get(a));
        int next = open.nextSetBit(a);
        if (next >= 0) {
            assertThat(clock.next(at)).as(which + " next " + at).contains(minute(start, next));
        }
        int minutes = open.get(a, b).cardinality();
        Instant end = minute(start, b);
        assertThat(clock.between(at, end)).as(which + " " + at + " " + end).isEqualTo(Duration.ofMinutes(minutes));
        if (minutes > 0) {
            int last = open.previousSetBit(b - 1);
            assertThat(clock.plus(at, Duration.ofMinutes(minutes)))
                    .as(which + " plus " + minutes + " from " + at)
                    .contains(minute(start, last + 1));
        }
    }

    /** Minute by minute: a shift goes on from the first minute that shows its start or later to the first of its end. */
    private static BitSet oracle(OpenTime clock, LocalDate from, Instant start) {
        int before = 4 * 24 * 60;
        int all = before + (DAYS + 4) * 24 * 60;
        LocalDateTime[] wall = new LocalDateTime[all];
        for (int i = 0; i < all; i++) {
            wall[i] = LocalDateTime.ofInstant(minute(start, i - before), clock.zone());
        }
        BitSet open = new BitSet();
        for (LocalDate day = from.minusDays(2); day.isBefore(from.plusDays(DAYS + 2)); day = day.plusDays(1)) {
            for (Shift shift : shifts(clock, day)) {
                int first = first(wall, day.atTime(shift.from()));
                LocalDate endDay = shift.to().isAfter(shift.from()) ? day : day.plusDays(1);
                int last = first(wall, endDay.atTime(shift.to()));
                open.set(Math.max(0, first - before), Math.max(0, last - before));
            }
        }
        return open;
    }

    private static int first(LocalDateTime[] wall, LocalDateTime time) {
        for (int i = 0; i < wall.length; i++) {
            if (!wall[i].isBefore(time)) {
                return i;
            }
        }
        return wall.length;
    }

    private static List<Shift> shifts(OpenTime clock, LocalDate day) {
        if (clock.days().containsKey(day)) {
            return clock.days().get(day);
        }
        DayOfWeek like = day.getDayOfWeek();
        if (clock.hours().holidays() && clock.holidays().containsKey(day)) {
            Holiday holiday = clock.holidays().get(day);
            if (holiday.kind() == Holiday.Kind.HOLIDAY) {
                return List.of();
            }
            like = holiday.like();
        }
        return clock.hours().week().getOrDefault(like, List.of());
    }

    private static OpenTime clock(ZoneId zone, LocalDate from, Random random) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, shifts(random));
        }
        Map<LocalDate, List<Shift>> days = new HashMap<>();
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        for (int i = -2; i < DAYS + 3; i++) {
            LocalDate day = from.plusDays(i);
            int chance = random.nextInt(10);
            if (chance == 0) {
                days.put(day, shifts(random));
            }
            if (chance < 3) {
                Holiday.Kind kind = random.nextBoolean() ? Holiday.Kind.HOLIDAY : Holiday.Kind.WORKDAY;
                holidays.put(day, new Holiday(day, kind, "", DayOfWeek.of(1 + random.nextInt(7))));
            }
        }
        return new OpenTime(zone, new StoreHours(week, random.nextInt(4) > 0), days, holidays);
    }

    /** Up to three, one of which may go past midnight, often at the hours at which clocks change. */
    private static List<Shift> shifts(Random random) {
        int count = random.nextInt(4);
        List<Integer> times = random.ints(0, 24 * 12)
                .map(five -> random.nextInt(3) == 0 ? five % 48 : five)
                .distinct()
                .limit(2L * count)
                .sorted()
                .boxed()
                .toList();
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i + 1 < times.size(); i += 2) {
            shifts.add(new Shift(time(times.get(i)), time(times.get(i + 1))));
        }
        if (!shifts.isEmpty() && random.nextInt(3) == 0) {
            Shift last = shifts.remove(shifts.size() - 1);
            LocalTime to = LocalTime.of(random.nextInt(4), 5 * random.nextInt(12));
            shifts.add(new Shift(last.from(), to.isAfter(last.from()) ? last.from() : to));
        }
        return shifts;
    }

    private static LocalTime time(int fives) {
        return LocalTime.ofSecondOfDay(fives * 300L);
    }

    private static Instant minute(Instant start, int minute) {
        return start.plusSeconds(minute * 60L);
    }

    private static StoreHours hours(String... shifts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(shifts).stream().map(OpenTimeTest::shift).toList());
        }
        return new StoreHours(week, true);
    }

    private static Shift shift(String text) {
        return new Shift(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    private static Holiday holiday(String day, Holiday.Kind kind) {
        return new Holiday(LocalDate.parse(day), kind, "国庆节", DayOfWeek.FRIDAY);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
