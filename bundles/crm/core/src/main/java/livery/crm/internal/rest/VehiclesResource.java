package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.Customers;
import livery.crm.VehicleId;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.dealing.TimelineItem;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.vehicle.VehicleRegister;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.Texts;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The vehicles that a store knows. */
@Path("tenants/{tenant}/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VehiclesResource {

    private final Vehicles vehicles;
    private final VehicleRegister register;
    private final Timeline timeline;
    private final Texts texts;
    private final OwnValues own;
    private final ViewCriteria criteria;

    VehiclesResource(
            Vehicles vehicles,
            VehicleRegister register,
            Timeline timeline,
            Texts texts,
            OwnValues own,
            ViewCriteria criteria) {
        this.own = own;
        this.criteria = criteria;
        this.vehicles = vehicles;
        this.register = register;
        this.timeline = timeline;
        this.texts = texts;
    }

    /**
     * Those that a text finds, the likeliest first, of which the first 5,000 can be gone through; or all, the newest first.
     *
     * @param q two or more characters of a plate, four or more of a VIN, or a value of a searchable own field;
     *     all when absent
     * @param view the id of one, whose criterion the owner has to fulfil
     * @param columns the codes of own fields whose values are wanted, with commas between
     */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<OwnedVehicleJson> search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("view") @Nullable String view,
            @QueryParam("own") @Nullable String columns,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        Fulfilling criterion = criteria.fulfilling(call, ListName.VEHICLES, view);
        Page<Vehicles.Owned> found = q == null || q.isBlank()
                ? Page.of(
                        vehicles.newest(call, criterion, page.afterId().orElse(null), page.limit() + 1),
                        page.limit(),
                        one -> Long.toString(one.vehicle().id()))
                : found(vehicles, call, q, criterion, page.after(), page.limit());
        Map<Long, Map<String, Object>> values = own.of(
                call,
                OwnRecord.VEHICLE,
                columns == null ? List.of() : List.of(columns.split(",", -1)),
                found.items().stream().map(one -> one.vehicle().id()).toList());
        return found.map(one -> OwnedVehicleJson.of(
                one, List.of(), values.getOrDefault(one.vehicle().id(), Map.of())));
    }

    /** Some that a text finds; where they end is how many came before. */
    static Page<Vehicles.Owned> found(
            Vehicles vehicles,
            CallContext call,
            String q,
            @Nullable Fulfilling criterion,
            Optional<String> after,
            int limit) {
        int from = after.map(text -> Identifier.parse(text).orElseThrow(PageRequest::badCursor))
                .map(at -> (int) Math.min(at, Vehicles.MOST_FOUND))
                .orElse(0);
        if (from == Vehicles.MOST_FOUND) {
            throw Fault.invalid(new FieldFault("q", "crm.vehicle.too-many-found", Map.of("most", Vehicles.MOST_FOUND)));
        }
        return Page.of(
                vehicles.found(call, q, criterion, from, limit + 1), limit, last -> Integer.toString(from + limit));
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<OwnedVehicleJson> create(@Nullable VehicleInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        VehicleRegister.Saved saved = register.create(call, body.draft());
        OwnedVehicleJson made = shown(saved, call);
        return new Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<OwnedVehicleJson> get(@PathParam("id") String id, @Context CallContext call) {
        return found(vehicle(id), call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<OwnedVehicleJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<VehicleInput> patch,
            @Context CallContext call) {
        VehicleRegister.Saved saved = register.change(
                call,
                vehicle(id),
                ifMatch.showing(() -> found(vehicle(id), call))::allows,
                stored -> patch.applyTo(VehicleInput.of(stored)).draft());
        OwnedVehicleJson changed = shown(saved, call);
        return new Versioned<>(changed, changed.version());
    }

    /** The dealings that the vehicle was part of, whoever's they were. */
    @GET
    @Path("{id}/timeline")
    @RequiresPermission(Customers.READ)
    public Page<TimelineItemJson> timeline(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        TimelinePosition after = page.after()
                .map(text -> TimelinePosition.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        return Page.<TimelineItem>of(
                        timeline.of(call, vehicle(id), after, limit + 1),
                        limit,
                        item -> item.position().toString())
                .map(TimelineItemJson::of);
    }

    private Versioned<OwnedVehicleJson> found(VehicleId id, CallContext call) {
        OwnedVehicleJson found = shown(new VehicleRegister.Saved(id, List.of()), call);
        return new Versioned<>(found, found.version());
    }

    private OwnedVehicleJson shown(VehicleRegister.Saved saved, CallContext call) {
        Vehicles.Owned found = vehicles.find(call, saved.id());
        return OwnedVehicleJson.of(
                found,
                WarningJson.of(saved.warnings(), texts, call.locale()),
                own.of(call, OwnRecord.VEHICLE, saved.id().value()));
    }

    /** What is no id at all names no vehicle. */
    static VehicleId vehicle(String id) {
        return VehicleId.parse(id).orElseThrow(() -> Fault.notFound("crm.vehicle.unknown"));
    }
}
