package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Facts of the group that a subscription could not take in. */
@Path("group/facts/parked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupParkedFactsResource extends ParkedFactOperations {

    GroupParkedFactsResource(ParkedFactPages pages) {
        super(pages);
    }
}
