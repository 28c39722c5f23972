package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.modules.ModuleSwitches;
import livery.web.IfMatch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Which modules serve the stores of a brand. Whoever may switch them in the group may do it in each brand. */
@Path("group/brands/{brand}/module-switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BrandModulesResource {

    private final ModulePages pages;
    private final Tenants tenants;

    BrandModulesResource(ModulePages pages, Tenants tenants) {
        this.pages = pages;
        this.tenants = tenants;
    }

    /** The modules that are installed, as they are switched here. */
    @GET
    @RequiresPermission(ModuleSwitches.READ)
    public Versioned<ModulePages.ModulesJson> show(@PathParam("brand") String brand, @Context CallContext call) {
        return pages.show(Brand.call(tenants, brand, call));
    }

    /** Switches some, all or none: on or off by id; null gives up one's own, so that the inherited one holds. */
    @PATCH
    @RequiresPermission(ModuleSwitches.SWITCH)
    public Versioned<ModulePages.ModulesJson> change(
            @PathParam("brand") String brand,
            @Nullable SwitchValues body,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        return pages.change(body, ifMatch, Brand.call(tenants, brand, call));
    }
}
