package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which modules serve wherever no brand and no store has switched them otherwise. */
@Path("group/module-switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupModulesResource extends ModuleOperations {

    GroupModulesResource(ModulePages pages) {
        super(pages);
    }
}
