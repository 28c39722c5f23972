package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The jobs of a store. */
@Path("tenants/{tenant}/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StoreJobsResource extends JobOperations {

    StoreJobsResource(JobPages pages) {
        super(pages);
    }
}
