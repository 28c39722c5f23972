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
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.settings.Settings;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What a brand has set for its stores. Whoever may do it in the group may do it in each brand. */
@Path("group/brands/{brand}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BrandSettingsResource {

    private final SettingPages pages;
    private final Tenants tenants;

    BrandSettingsResource(SettingPages pages, Tenants tenants) {
        this.pages = pages;
        this.tenants = tenants;
    }

    /** What may be set here, with the values that hold. */
    @GET
    @RequiresPermission(Settings.READ)
    public Versioned<SettingPages.SettingsJson> show(@PathParam("brand") String brand, @Context CallContext call) {
        return pages.show(Brand.call(tenants, brand, call));
    }

    /** The same as JSON Schema 2020-12, with names and explanations in the caller's language. */
    @GET
    @Path("schema")
    @RequiresPermission(Settings.READ)
    public Map<String, Object> schema(@PathParam("brand") String brand, @Context CallContext call) {
        return pages.schema(Brand.call(tenants, brand, call));
    }

    /** Sets some, all or none: values by code; null gives up one's own, so that the inherited one holds. */
    @PATCH
    @RequiresPermission(Settings.MANAGE)
    public Versioned<SettingPages.SettingsJson> change(
            @PathParam("brand") String brand,
            @Nullable SettingValues body,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        return pages.change(body, ifMatch, Brand.call(tenants, brand, call));
    }

    /** Who changed one here and when, the newest first. */
    @GET
    @Path("{code}/changes")
    @RequiresPermission(Settings.READ)
    public Page<SettingPages.SettingChangeJson> changes(
            @PathParam("brand") String brand,
            @PathParam("code") String code,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        return pages.changes(code, page, Brand.call(tenants, brand, call));
    }
}
