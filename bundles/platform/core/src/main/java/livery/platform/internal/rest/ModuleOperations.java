package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import livery.platform.CallContext;
import livery.platform.modules.ModuleSwitches;
import livery.web.IfMatch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What can be done with the switches of modules in a store, and in the group. */
public abstract class ModuleOperations {

    private final ModulePages pages;

    ModuleOperations(ModulePages pages) {
        this.pages = pages;
    }

    /** The modules that are installed, as they are switched here. */
    @GET
    @RequiresPermission(ModuleSwitches.READ)
    public Versioned<ModulePages.ModulesJson> show(@Context CallContext call) {
        return pages.show(call);
    }

    /**
     * Switches some, all or none: on or off by id; null gives up one's own, so that the inherited one holds. A module and
     * those that it needs, or that need it, are switched together.
     */
    @PATCH
    @RequiresPermission(ModuleSwitches.SWITCH)
    public Versioned<ModulePages.ModulesJson> change(
            @Nullable SwitchValues body, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        return pages.change(body, ifMatch, call);
    }

    /** Those that do not serve this place, for whoever shows what can be done here. */
    @GET
    @Path("off")
    @RequiresPermission("")
    public ModulePages.ModulesOffJson off(@Context CallContext call) {
        return pages.off(call);
    }
}
