package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.Customers;
import livery.crm.internal.vehicle.VehicleModels;
import livery.platform.CallContext;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The brands of a store's vehicles; of a brand its series; of a series of it the models. */
@Path("tenants/{tenant}/vehicle-models")
@Produces(MediaType.APPLICATION_JSON)
public final class VehicleModelsResource {

    private final VehicleModels models;

    VehicleModelsResource(VehicleModels models) {
        this.models = models;
    }

    /**
     * A brand, a series or a model.
     *
     * @param id its name, which is all there is
     */
    public record VehicleModelJson(String id) {}

    @GET
    @RequiresPermission(Customers.READ)
    public Page<VehicleModelJson> list(
            @QueryParam("brand") @Nullable String brand,
            @QueryParam("series") @Nullable String series,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        int limit = page.limit();
        return Page.of(
                        models.of(call, brand, series, page.after().orElse(null), limit + 1),
                        limit,
                        (String word) -> word)
                .map(VehicleModelJson::new);
    }
}
