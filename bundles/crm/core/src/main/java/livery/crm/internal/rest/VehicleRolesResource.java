package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import livery.crm.Customers;
import livery.crm.VehicleId;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Who owned and who drove a vehicle, those noted last first. The present owner is changed at the vehicle itself. */
@Path("tenants/{tenant}/vehicles/{id}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VehicleRolesResource {

    private final VehicleRoles roles;

    VehicleRolesResource(VehicleRoles roles) {
        this.roles = roles;
    }

    /** What somebody is to a vehicle. */
    public enum VehicleRoleKindJson {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("driver")
        DRIVER
    }

    /**
     * Somebody's time with a vehicle.
     *
     * @param since the first day; null when it is not known
     * @param until the last day; null while it lasts
     */
    public record VehicleRoleJson(
            String id,
            RoleCustomerJson customer,
            VehicleRoleKindJson role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String source,
            long version) {}

    /** A customer, by name. */
    public record RoleCustomerJson(String id, String name) {}

    /**
     * That somebody drove the vehicle, or owned it once.
     *
     * @param customer id of a customer
     * @param role a driver when left out; of an owner the last day is needed
     */
    public record VehicleRoleInput(
            @Nullable String customer,
            @Nullable VehicleRoleKindJson role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** The first and the last day. */
    public record VehicleRoleTime(
            @Nullable LocalDate since, @Nullable LocalDate until) {}

    @GET
    @RequiresPermission(Customers.READ)
    public Page<VehicleRoleJson> list(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        return Page.<VehicleRoles.Held>of(
                        roles.of(
                                call,
                                VehiclesResource.vehicle(id),
                                page.afterId().orElse(null),
                                limit + 1),
                        limit,
                        held -> Long.toString(held.id()))
                .map(VehicleRolesResource::json);
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<VehicleRoleJson> add(
            @PathParam("id") String id, @Nullable VehicleRoleInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        VehicleRoles.Role role =
                body.role() == VehicleRoleKindJson.OWNER ? VehicleRoles.Role.OWNER : VehicleRoles.Role.DRIVER;
        VehicleRoles.Held added =
                roles.add(call, VehiclesResource.vehicle(id), body.customer(), role, body.since(), body.until());
        return new Created<>(json(added), Long.toString(added.id()), added.version());
    }

    @PATCH
    @Path("{role}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<VehicleRoleJson> change(
            @PathParam("id") String id,
            @PathParam("role") String role,
            @BeanParam IfMatch ifMatch,
            Patch<VehicleRoleTime> patch,
            @Context CallContext call) {
        VehicleId vehicle = VehiclesResource.vehicle(id);
        return versioned(roles.change(
                call,
                vehicle,
                role(role),
                ifMatch.showing(() -> versioned(roles.find(call, vehicle, role(role))))::allows,
                held -> {
                    VehicleRoleTime time = patch.applyTo(new VehicleRoleTime(held.since(), held.until()));
                    return new VehicleRoles.Time(time.since(), time.until());
                }));
    }

    @DELETE
    @Path("{role}")
    @RequiresPermission(Customers.WRITE)
    public void remove(
            @PathParam("id") String id,
            @PathParam("role") String role,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        roles.remove(call, VehiclesResource.vehicle(id), role(role), ifMatch::allows);
    }

    private static long role(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.vehicle-role.unknown"));
    }

    private static Versioned<VehicleRoleJson> versioned(VehicleRoles.Held held) {
        return new Versioned<>(json(held), held.version());
    }

    private static VehicleRoleJson json(VehicleRoles.Held held) {
        return new VehicleRoleJson(
                Long.toString(held.id()),
                new RoleCustomerJson(Long.toString(held.customer()), held.name()),
                VehicleRoleKindJson.valueOf(held.role().name()),
                held.since(),
                held.until(),
                held.source(),
                held.version());
    }
}
