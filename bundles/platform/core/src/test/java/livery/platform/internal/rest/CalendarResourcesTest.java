package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.calendar.Calendars;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.rest.CalendarJson.DayJson;
import livery.platform.internal.rest.CalendarJson.HolidayJson;
import livery.platform.internal.rest.CalendarJson.ShiftJson;
import livery.platform.internal.rest.CalendarJson.WeekJson;
import livery.platform.internal.rest.HolidaysResource.HolidayFileJson;
import livery.platform.internal.rest.StoreCalendarResource.CalendarFileJson;
import livery.web.IfMatch;
import livery.web.PageRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarResourcesTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Calendars calendars = platform.calendars();
    private final HolidaysResource holidays = new HolidaysResource(calendars);
    private final StoreCalendarResource store = new StoreCalendarResource(calendars, platform.tenants());
    private final CallContext call = CallContext.system(platform.store("gz").id(), "test");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void chinasHolidaysOf2026AreImportedExportedAndKept() throws Exception {
        HolidayFileJson file = JsonMapper.builder()
                .build()
                .readValue(Files.readString(Path.of("../../../docs/holidays/CN-2026.json")), HolidayFileJson.class);

        assertThat(holidays.importAll("CN", file, GROUP).days()).isEqualTo(39);
        assertThat(holidays.importAll("CN", file, GROUP).days()).isEqualTo(39);

        assertThat(holidays.export("CN", GROUP)).isEqualTo(file);
        assertThat(store.holidays(new PageRequest(), call).items()).hasSize(39);
        assertThat(store.open("2026-02-14T02:00:00Z", call).open()).isTrue();
        assertThat(store.open("2026-02-16T02:00:00Z", call).next()).hasToString("2026-02-24T01:00:00Z");
    }

    @Test
    void eachRowOfAnImportThatIsWrongIsNamed() {
        HolidayFileJson file = new HolidayFileJson(Arrays.asList(
                new HolidayJson("2026-01-01", "holiday", "元旦", null),
                new HolidayJson("2026-02-30", "rest", null, "mon"),
                null));

        wrong(
                () -> holidays.importAll("CN", file, GROUP),
                "holidays[1].day web.field.format",
                "holidays[1].kind platform.setting.choice",
                "holidays[1].like platform.setting.choice",
                "holidays[2].day web.field.missing",
                "holidays[2].kind web.field.missing");
        wrong(() -> holidays.importAll("CN", null, GROUP), "holidays web.field.missing");
        assertThat(holidays.export("CN", GROUP).holidays()).isEmpty();
    }

    @Test
    void aStoresCalendarGoesOutAndInAgain() {
        store.put("2026-05-01", new DayJson(null, "车展", shifts("10:00", "16:00")), call);
        CalendarFileJson file = store.export(call);
        CallContext other = CallContext.system(platform.store("sz").id(), "test");

        assertThat(store.importAll(file, other).days()).isEqualTo(1);

        assertThat(store.export(other)).isEqualTo(file);
        assertThat(store.hours(other).version()).isZero();
        store.remove("2026-05-01", call);
        assertThat(store.days(new PageRequest(), call).items()).isEmpty();
        assertThat(store.days(new PageRequest(), other).items()).hasSize(1);
    }

    @Test
    void hoursThatAreWrongAreNamed() {
        WeekJson week = new WeekJson(shifts("9:00", "24:00"), null, null, null, null, null, shifts("09:00", null));

        wrong(
                () -> store.importAll(new CalendarFileJson(week, null, null), call),
                "week.monday[0].from web.field.format",
                "week.monday[0].to web.field.format",
                "week.sunday[0].to web.field.missing");
        wrong(() -> store.put("today", new DayJson(null, null, null), call), "day web.field.format");
        wrong(
                () -> store.put("1999-01-01", new DayJson(null, "x".repeat(101), null), call),
                "day platform.setting.range",
                "name platform.text.length");
        wrong(() -> store.remove("today", call), "day web.field.format");
        wrong(() -> store.open("today", call), "at web.field.format");
        wrong(() -> store.open("+999999999-01-01T00:00:00Z", call), "at platform.setting.range");
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        var changed = store.change(
                current -> new StoreCalendarResource.HoursInput(current.week(), false), new IfMatch(), call);

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.body().holidays()).isFalse();
        assertThat(changed.body().week()).isEqualTo(store.hours(call).body().week());
        assertThat(calendars.hours(call).hours().week()).isEqualTo(livery.platform.calendar.StoreHours.STANDARD.week());
    }

    private static List<ShiftJson> shifts(String from, String to) {
        return new ArrayList<>(List.of(new ShiftJson(from, to)));
    }

    private static void wrong(ThrowingCallable call, String... faults) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting((FieldFault field) -> field.field() + " " + field.code())
                                .containsExactly(faults));
    }
}
