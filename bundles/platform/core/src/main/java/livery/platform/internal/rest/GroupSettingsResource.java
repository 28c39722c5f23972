package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the group has set: what holds wherever no brand and no store sets something else. */
@Path("group/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupSettingsResource extends SettingOperations {

    GroupSettingsResource(SettingPages pages) {
        super(pages);
    }
}
