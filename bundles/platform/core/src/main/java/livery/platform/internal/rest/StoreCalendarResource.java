package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.calendar.Calendars;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.StoreHours;
import livery.platform.calendar.WorkingTime;
import livery.platform.internal.rest.CalendarJson.DayJson;
import livery.platform.internal.rest.CalendarJson.HolidayJson;
import livery.platform.internal.rest.CalendarJson.Reader;
import livery.platform.internal.rest.CalendarJson.WeekJson;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** When a store is open. */
@Path("tenants/{tenant}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StoreCalendarResource {

    private final Calendars calendars;
    private final Tenants tenants;

    StoreCalendarResource(Calendars calendars, Tenants tenants) {
        this.calendars = calendars;
        this.tenants = tenants;
    }

    /**
     * A store's usual hours.
     *
     * @param holidays whether it keeps the holidays and make-up workdays of its region
     * @param version for {@code If-Match}
     */
    public record HoursJson(WeekJson week, boolean holidays, long version) {}

    /** What can be changed of them. */
    public record HoursInput(
            @Nullable WeekJson week, @Nullable Boolean holidays) {}

    /** All of a store's calendar, as exported and imported; what is absent is left as it is. */
    public record CalendarFileJson(
            @Nullable WeekJson week,
            @Nullable Boolean holidays,
            @Nullable List<@Nullable DayJson> days) {}

    /** How many days were set. */
    public record ImportedJson(int days) {}

    /**
     * Whether the store is open.
     *
     * @param next when it is open next: at once if it is open; null when it never is
     */
    public record OpenJson(
            Instant at, boolean open, @Nullable Instant next) {}

    @GET
    @RequiresPermission(Calendars.READ)
    public Versioned<HoursJson> hours(@Context CallContext call) {
        return versioned(calendars.hours(call));
    }

    @PATCH
    @RequiresPermission(Calendars.MANAGE)
    public Versioned<HoursJson> change(Patch<HoursInput> patch, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        StoreHours stored = calendars.hours(call).hours();
        HoursInput wanted = patch.applyTo(new HoursInput(WeekJson.of(stored), stored.holidays()));
        return versioned(calendars.change(call, ifMatch::allows, read(wanted.week(), wanted.holidays(), stored)));
    }

    private static StoreHours read(@Nullable WeekJson week, @Nullable Boolean holidays, StoreHours stored) {
        Reader reader = new Reader();
        StoreHours hours = new StoreHours(
                week == null ? stored.week() : reader.week(week), holidays == null ? stored.holidays() : holidays);
        reader.finish();
        return hours;
    }

    /** Days on which the store keeps other hours, in their order. */
    @GET
    @Path("days")
    @RequiresPermission(Calendars.READ)
    public Page<DayJson> days(@BeanParam PageRequest page, @Context CallContext call) {
        List<DayHours> days = calendars.days(call, CalendarJson.after(page), page.limit() + 1);
        return Page.of(days, page.limit(), day -> day.day().toString()).map(DayJson::of);
    }

    @PUT
    @Path("days/{day}")
    @RequiresPermission(Calendars.MANAGE)
    public DayJson put(@PathParam("day") String day, @Nullable DayJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Reader reader = new Reader();
        DayHours wanted = reader.day("", new DayJson(day, body.name(), body.shifts()));
        reader.finish();
        CalendarJson.single(() -> calendars.put(call, List.of(wanted)));
        return DayJson.of(wanted);
    }

    @DELETE
    @Path("days/{day}")
    @RequiresPermission(Calendars.MANAGE)
    public void remove(@PathParam("day") String day, @Context CallContext call) {
        calendars.removeDay(call, CalendarJson.inPath(day));
    }

    /** The holidays and make-up workdays of the store's region, which the group keeps. */
    @GET
    @Path("holidays")
    @RequiresPermission(Calendars.READ)
    public Page<HolidayJson> holidays(@BeanParam PageRequest page, @Context CallContext call) {
        String region = tenants.find(call.tenant()).map(Tenant::region).orElseThrow();
        List<Holiday> holidays = calendars.holidays(call, region, CalendarJson.after(page), page.limit() + 1);
        return Page.of(holidays, page.limit(), one -> one.day().toString()).map(HolidayJson::of);
    }

    /** Hours and days in one document, as {@code import} takes it. */
    @GET
    @Path("export")
    @RequiresPermission(Calendars.READ)
    public CalendarFileJson export(@Context CallContext call) {
        StoreHours hours = calendars.hours(call).hours();
        List<@Nullable DayJson> days = new ArrayList<>();
        calendars.days(call, null, Calendars.MOST_DAYS).forEach(day -> days.add(DayJson.of(day)));
        return new CalendarFileJson(WeekJson.of(hours), hours.holidays(), days);
    }

    /** Sets what the document has, all or nothing; each row that is wrong is named. Idempotent. */
    @POST
    @Path("import")
    @RequiresPermission(Calendars.MANAGE)
    public ImportedJson importAll(@Nullable CalendarFileJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Reader reader = new Reader();
        StoreHours stored = calendars.hours(call).hours();
        StoreHours hours = new StoreHours(
                body.week() == null ? stored.week() : reader.week(body.week()),
                body.holidays() == null ? stored.holidays() : body.holidays());
        List<DayHours> days = new ArrayList<>();
        if (body.days() != null) {
            for (int i = 0; i < body.days().size(); i++) {
                DayJson day = body.days().get(i);
                days.add(reader.day("days[" + i + "].", day == null ? new DayJson(null, null, null) : day));
            }
        }
        reader.finish();
        calendars.put(call, hours, days);
        return new ImportedJson(days.size());
    }

    /** Whether the store is open at a moment, now without one, and when it is next. */
    @GET
    @Path("open")
    @RequiresPermission(Calendars.READ)
    public OpenJson open(@QueryParam("at") @Nullable String at, @Context CallContext call) {
        Instant moment = at == null ? Instant.now() : instant(at);
        WorkingTime clock = calendars.workingTime(call);
        return new OpenJson(moment, clock.isOpen(moment), clock.next(moment).orElse(null));
    }

    private static Instant instant(String text) {
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(LocalDate.of(1950, 1, 1)
                            .atStartOfDay(java.time.ZoneOffset.UTC)
                            .toInstant())
                    && at.isBefore(LocalDate.of(2150, 1, 1)
                            .atStartOfDay(java.time.ZoneOffset.UTC)
                            .toInstant())) {
                return at;
            }
            throw Fault.invalid(new FieldFault(
                    "at", "platform.setting.range", Map.of("least", "1950-01-01", "most", "2150-01-01")));
        } catch (DateTimeParseException e) {
            throw Fault.invalid(new FieldFault("at", "web.field.format", Map.of("wanted", "YYYY-MM-DDThh:mm:ssZ")));
        }
    }

    private static Versioned<HoursJson> versioned(Calendars.Hours hours) {
        StoreHours shown = hours.hours();
        return new Versioned<>(new HoursJson(WeekJson.of(shown), shown.holidays(), hours.version()), hours.version());
    }
}
