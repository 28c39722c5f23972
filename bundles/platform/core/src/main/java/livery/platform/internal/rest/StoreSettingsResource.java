package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a store has set, and what it inherits from its brand and the group. */
@Path("tenants/{tenant}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StoreSettingsResource extends SettingOperations {

    StoreSettingsResource(SettingPages pages) {
        super(pages);
    }
}
