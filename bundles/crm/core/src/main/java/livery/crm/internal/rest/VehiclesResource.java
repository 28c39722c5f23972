package livery.crm.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.Customers;
import livery.crm.VehicleId;
import livery.crm.internal.vehicle.Vehicles;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.web.RequiresPermission;

/** The vehicles that a store knows. */
@Path("tenants/{tenant}/vehicles")
@Produces(MediaType.APPLICATION_JSON)
public final class VehiclesResource {

    private final Vehicles vehicles;

    VehiclesResource(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public OwnedVehicleJson get(@PathParam("id") String id, @Context CallContext call) {
        VehicleId vehicle = VehicleId.parse(id).orElseThrow(() -> Fault.notFound("crm.vehicle.unknown"));
        return OwnedVehicleJson.of(vehicles.find(call, vehicle));
    }
}
