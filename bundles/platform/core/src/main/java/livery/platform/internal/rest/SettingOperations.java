package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.settings.Settings;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What can be done with the settings of a store, and of the group. */
public abstract class SettingOperations {

    private final SettingPages pages;

    SettingOperations(SettingPages pages) {
        this.pages = pages;
    }

    /** What may be set here, with the values that hold. */
    @GET
    @RequiresPermission(Settings.READ)
    public Versioned<SettingPages.SettingsJson> show(@Context CallContext call) {
        return pages.show(call);
    }

    /** The same as JSON Schema 2020-12, with names and explanations in the caller's language. */
    @GET
    @Path("schema")
    @RequiresPermission(Settings.READ)
    public Map<String, Object> schema(@Context CallContext call) {
        return pages.schema(call);
    }

    /** Sets some, all or none: values by code; null gives up one's own, so that the inherited one holds. */
    @PATCH
    @RequiresPermission(Settings.MANAGE)
    public Versioned<SettingPages.SettingsJson> change(
            @Nullable SettingValues body, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        return pages.change(body, ifMatch, call);
    }

    /** Who changed one here and when, the newest first. */
    @GET
    @Path("{code}/changes")
    @RequiresPermission(Settings.READ)
    public Page<SettingPages.SettingChangeJson> changes(
            @PathParam("code") String code, @BeanParam PageRequest page, @Context CallContext call) {
        return pages.changes(code, page, call);
    }
}
