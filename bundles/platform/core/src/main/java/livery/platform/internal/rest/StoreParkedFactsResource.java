package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Facts of a store that a subscription could not take in. */
@Path("tenants/{tenant}/facts/parked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StoreParkedFactsResource extends ParkedFactOperations {

    StoreParkedFactsResource(ParkedFactPages pages) {
        super(pages);
    }
}
