package livery.platform.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Texts;
import livery.platform.internal.people.InstalledPermissions;
import livery.web.RequiresPermission;

/** What can be allowed at all, by the modules that are installed. */
@Path("group/permissions")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsResource {

    private final InstalledPermissions installed;
    private final Texts texts;

    PermissionsResource(InstalledPermissions installed, Texts texts) {
        this.installed = installed;
        this.texts = texts;
    }

    /**
     * A permission.
     *
     * @param text what it allows, in the caller's language
     */
    public record PermissionJson(String name, String text) {}

    /** All of them. */
    public record PermissionsJson(List<PermissionJson> items) {}

    @GET
    @RequiresPermission("platform.people.manage")
    public PermissionsJson list(@Context CallContext call) {
        return new PermissionsJson(installed.all().stream()
                .map(one -> new PermissionJson(one.name(), texts.text(one.text(), Map.of(), call.locale())))
                .toList());
    }
}
