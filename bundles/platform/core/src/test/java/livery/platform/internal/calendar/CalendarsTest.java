package livery.platform.internal.calendar;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.calendar.Calendars;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.Shift;
import livery.platform.calendar.StoreHours;
import livery.platform.internal.PlatformDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final Instant THAT_MORNING = Instant.parse("2026-10-01T02:00:00Z");
    private static final Shift MORNING = new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final Shift EVENING = new Shift(LocalTime.of(17, 0), LocalTime.of(1, 0));

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Calendars calendars = platform.calendars();
    private final CallContext guangzhou = in(platform.store("gz"));
    private final CallContext shenzhen = in(platform.store("sz"));

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aStoreThatHasSaidNothingKeepsOfficeHoursAndHolidays() {
        assertThat(calendars.hours(guangzhou).hours()).isEqualTo(StoreHours.STANDARD);
        assertThat(calendars.workingTime(guangzhou).isOpen(THAT_MORNING)).isTrue();

        calendars.put(GROUP, "CN", List.of(day(NATIONAL_DAY)));

        assertThat(calendars.workingTime(guangzhou).isOpen(THAT_MORNING)).isFalse();
    }

    @Test
    void hoursAreChangedByVersionAndAreTheStoresOwn() {
        StoreHours hours = new StoreHours(Map.of(DayOfWeek.THURSDAY, List.of(EVENING, MORNING)), false);

        Calendars.Hours changed = calendars.change(guangzhou, version -> version == 0, hours);

        assertThat(changed).isEqualTo(new Calendars.Hours(hours, 1)).isEqualTo(calendars.hours(guangzhou));
        assertThat(changed.hours().on(DayOfWeek.THURSDAY)).containsExactly(MORNING, EVENING);
        assertThat(calendars.change(guangzhou, version -> true, hours).version())
                .isEqualTo(1);
        assertThat(calendars.hours(shenzhen)).isEqualTo(new Calendars.Hours(StoreHours.STANDARD, 0));
        refused("web.precondition.failed", () -> calendars.change(guangzhou, version -> version == 0, hours));
        assertThat(platform.audited("calendar")).containsExactly("platform.calendar.changed");
    }

    @Test
    void daysOfItsOwnAreTheStoresAlone() {
        calendars.put(GROUP, "CN", List.of(day(NATIONAL_DAY)));
        calendars.put(guangzhou, List.of(new DayHours(NATIONAL_DAY, "车展", List.of(MORNING))));
        calendars.put(shenzhen, List.of(new DayHours(NATIONAL_DAY.plusDays(1), "盘点", List.of())));

        assertThat(calendars.workingTime(guangzhou).isOpen(THAT_MORNING)).isTrue();
        assertThat(calendars.workingTime(shenzhen).isOpen(THAT_MORNING)).isFalse();
        assertThat(calendars.days(guangzhou, null, 10))
                .extracting(DayHours::name)
                .containsExactly("车展");

        calendars.removeDay(shenzhen, NATIONAL_DAY);
        assertThat(calendars.days(guangzhou, null, 10)).hasSize(1);
        calendars.removeDay(guangzhou, NATIONAL_DAY);
        assertThat(calendars.days(guangzhou, null, 10)).isEmpty();
        assertThat(calendars.days(shenzhen, null, 10)).hasSize(1);
        assertThat(calendars.workingTime(guangzhou).isOpen(THAT_MORNING)).isFalse();
    }

    @Test
    void holidaysAreOfARegionAndTheGroupsToChange() {
        calendars.put(GROUP, "CN", List.of(day(NATIONAL_DAY), day(NATIONAL_DAY.plusDays(1))));
        calendars.put(GROUP, "TW", List.of(day(NATIONAL_DAY.plusDays(9))));
        calendars.put(GROUP, "CN", List.of(new Holiday(NATIONAL_DAY, Holiday.Kind.WORKDAY, "换了", DayOfWeek.TUESDAY)));

        List<Holiday> all = calendars.holidays(guangzhou, "CN", null, 10);
        assertThat(all).extracting(Holiday::name).containsExactly("换了", "国庆节");
        assertThat(calendars.holidays(GROUP, "CN", NATIONAL_DAY, 10)).containsExactly(all.get(1));
        refused("platform.permission.missing", () -> calendars.put(guangzhou, "CN", all));
        refused("platform.permission.missing", () -> calendars.removeHoliday(guangzhou, "CN", NATIONAL_DAY));
        refused("platform.region.unknown", () -> calendars.put(GROUP, "cn", all));

        calendars.removeHoliday(GROUP, "TW", NATIONAL_DAY);
        calendars.removeHoliday(GROUP, "CN", NATIONAL_DAY);
        assertThat(calendars.holidays(GROUP, "CN", null, 10)).containsExactly(all.get(1));
        assertThat(platform.audited("holiday"))
                .containsExactly(
                        "platform.holiday.set",
                        "platform.holiday.set",
                        "platform.holiday.set",
                        "platform.holiday.removed");
    }

    @Test
    void allOrNoneAndEachFaultWithItsRow() {
        DayHours overlapping = new DayHours(
                NATIONAL_DAY, "x".repeat(101), List.of(MORNING, new Shift(LocalTime.of(11, 59), LocalTime.of(13, 0))));
        DayHours good = new DayHours(NATIONAL_DAY.plusDays(1), "", List.of());

        assertThatThrownBy(() -> calendars.put(guangzhou, List.of(good, overlapping)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("days[1].name", "days[1].shifts"));
        assertThat(calendars.days(guangzhou, null, 10)).isEmpty();
        refused(
                "platform.input.invalid",
                () -> calendars.put(
                        guangzhou,
                        new StoreHours(Map.of(DayOfWeek.MONDAY, List.of(EVENING, EVENING)), true),
                        List.of(good)));
        assertThat(calendars.hours(guangzhou).version()).isZero();
    }

    @Test
    void noMoreDaysThanAClockReads() {
        List<DayHours> many = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1).plusDays(Calendars.MOST_DAYS))
                .map(day -> new DayHours(day, "", List.of()))
                .toList();
        calendars.put(guangzhou, many);

        refused(
                "platform.calendar.full",
                () -> calendars.put(guangzhou, List.of(new DayHours(LocalDate.of(2050, 1, 1), "", List.of()))));
        assertThat(calendars.days(guangzhou, null, 5_000)).hasSize(Calendars.MOST_DAYS);
    }

    @Test
    void anotherNodeKnowsWithinSeconds() {
        Calendars other = platform.calendars();
        assertThat(other.workingTime(guangzhou).isOpen(THAT_MORNING)).isTrue();

        calendars.put(GROUP, "CN", List.of(day(NATIONAL_DAY)));
        Instant forgotten = Instant.now().plusSeconds(8);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean late = Instant.now().isAfter(forgotten);
            boolean open = other.workingTime(guangzhou).isOpen(THAT_MORNING);
            assertThat(late && open)
                    .as("the former day is kept for longer than seconds")
                    .isFalse();
            return !open;
        });
    }

    @Test
    void asksForItsPermissions() {
        CallContext reader = new CallContext(
                guangzhou.tenant(), new PersonId(7), new Permissions(Set.of(Calendars.READ)), Locale.ENGLISH, "test");
        assertThat(calendars.hours(reader).version()).isZero();
        refused("platform.permission.missing", () -> calendars.change(reader, v -> true, StoreHours.STANDARD));
        refused("platform.permission.missing", () -> calendars.put(reader, List.of()));
        refused("platform.permission.missing", () -> calendars.removeDay(reader, NATIONAL_DAY));
        CallContext nobody =
                new CallContext(guangzhou.tenant(), new PersonId(7), Permissions.NONE, Locale.ENGLISH, "test");
        refused("platform.permission.missing", () -> calendars.hours(nobody));
        refused("platform.permission.missing", () -> calendars.days(nobody, null, 1));
        refused("platform.permission.missing", () -> calendars.holidays(nobody, "CN", null, 1));
        refused("platform.tenant.unknown", () -> calendars.hours(GROUP));
    }

    private static Holiday day(LocalDate day) {
        return new Holiday(day, Holiday.Kind.HOLIDAY, "国庆节", DayOfWeek.MONDAY);
    }

    private static CallContext in(Tenant store) {
        return CallContext.system(store.id(), "test");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
