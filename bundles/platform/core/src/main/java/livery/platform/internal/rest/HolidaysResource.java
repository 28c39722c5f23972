package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.calendar.Calendars;
import livery.platform.calendar.Holiday;
import livery.platform.internal.rest.CalendarJson.HolidayJson;
import livery.platform.internal.rest.CalendarJson.Reader;
import livery.platform.internal.rest.StoreCalendarResource.ImportedJson;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The holidays and make-up workdays of a region, for all stores there. */
@Path("group/holidays/{region}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HolidaysResource {

    private final Calendars calendars;

    HolidaysResource(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Holidays of a region, as exported and imported. */
    public record HolidayFileJson(@Nullable List<@Nullable HolidayJson> holidays) {}

    @GET
    @RequiresPermission(Calendars.READ)
    public Page<HolidayJson> list(
            @PathParam("region") String region, @BeanParam PageRequest page, @Context CallContext call) {
        List<Holiday> holidays = calendars.holidays(call, region, CalendarJson.after(page), page.limit() + 1);
        return Page.of(holidays, page.limit(), one -> one.day().toString()).map(HolidayJson::of);
    }

    @PUT
    @Path("{day}")
    @RequiresPermission(Calendars.MANAGE)
    public HolidayJson put(
            @PathParam("region") String region,
            @PathParam("day") String day,
            @Nullable HolidayJson body,
            @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Reader reader = new Reader();
        Holiday wanted = reader.holiday("", new HolidayJson(day, body.kind(), body.name(), body.like()));
        reader.finish();
        CalendarJson.single(() -> calendars.put(call, region, List.of(wanted)));
        return HolidayJson.of(wanted);
    }

    @DELETE
    @Path("{day}")
    @RequiresPermission(Calendars.MANAGE)
    public void remove(@PathParam("region") String region, @PathParam("day") String day, @Context CallContext call) {
        calendars.removeHoliday(call, region, CalendarJson.inPath(day));
    }

    /** All of them in one document, as {@code import} takes it. */
    @GET
    @Path("export")
    @RequiresPermission(Calendars.READ)
    public HolidayFileJson export(@PathParam("region") String region, @Context CallContext call) {
        List<@Nullable HolidayJson> all = new ArrayList<>();
        calendars.holidays(call, region, null, Calendars.MOST_DAYS).forEach(one -> all.add(HolidayJson.of(one)));
        return new HolidayFileJson(all);
    }

    /** Sets the holidays of the document, all or none; others stay, and each row that is wrong is named. Idempotent. */
    @POST
    @Path("import")
    @RequiresPermission(Calendars.MANAGE)
    public ImportedJson importAll(
            @PathParam("region") String region, @Nullable HolidayFileJson body, @Context CallContext call) {
        if (body == null || body.holidays() == null) {
            throw Fault.invalid(new FieldFault("holidays", "web.field.missing"));
        }
        Reader reader = new Reader();
        List<Holiday> holidays = new ArrayList<>();
        for (int i = 0; i < body.holidays().size(); i++) {
            HolidayJson one = body.holidays().get(i);
            holidays.add(reader.holiday(
                    "holidays[" + i + "].", one == null ? new HolidayJson(null, null, null, null) : one));
        }
        reader.finish();
        calendars.put(call, region, holidays);
        return new ImportedJson(holidays.size());
    }
}
