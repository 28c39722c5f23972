package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which modules serve a store, and whether that is its own will, its brand's or the group's. */
@Path("tenants/{tenant}/module-switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StoreModulesResource extends ModuleOperations {

    StoreModulesResource(ModulePages pages) {
        super(pages);
    }
}
