package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import livery.crm.Customers;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.vehicle.Odometers;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What the odometer of a vehicle showed, the latest first. */
@Path("tenants/{tenant}/vehicles/{id}/odometer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OdometerResource {

    private final Odometers odometers;

    OdometerResource(Odometers odometers) {
        this.odometers = odometers;
    }

    /**
     * A reading.
     *
     * @param source the outside system that told it, or {@code staff}
     * @param implausible whether it does not fit the other readings
     * @param removable whether staff have noted it by itself
     */
    public record OdometerReadingJson(
            String id, Instant at, long km, String source, boolean implausible, boolean removable) {}

    /**
     * What staff have read.
     *
     * @param at now when left out
     */
    public record OdometerReadingInput(
            @Nullable Instant at, @Nullable Long km) {}

    @GET
    @RequiresPermission(Customers.READ)
    public Page<OdometerReadingJson> list(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        Odometers.Position after = page.after()
                .map(text -> TimelinePosition.parse(text).orElseThrow(PageRequest::badCursor))
                .map(place -> new Odometers.Position(place.startedAt(), place.id()))
                .orElse(null);
        return Page.<Odometers.Reading>of(
                        odometers.of(call, VehiclesResource.vehicle(id), after, limit + 1),
                        limit,
                        reading -> new TimelinePosition(reading.at(), reading.id()).toString())
                .map(OdometerResource::json);
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<OdometerReadingJson> add(
            @PathParam("id") String id, @Nullable OdometerReadingInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        OdometerReadingJson added = json(odometers.add(call, VehiclesResource.vehicle(id), body.at(), body.km()));
        return Created.of(added, added.id());
    }

    @DELETE
    @Path("{reading}")
    @RequiresPermission(Customers.WRITE)
    public void remove(@PathParam("id") String id, @PathParam("reading") String reading, @Context CallContext call) {
        odometers.remove(
                call,
                VehiclesResource.vehicle(id),
                Identifier.parse(reading).orElseThrow(() -> Fault.notFound("crm.odometer.unknown")));
    }

    private static OdometerReadingJson json(Odometers.Reading reading) {
        return new OdometerReadingJson(
                Long.toString(reading.id()),
                reading.at(),
                reading.km(),
                reading.source(),
                reading.implausible(),
                reading.removable());
    }
}
