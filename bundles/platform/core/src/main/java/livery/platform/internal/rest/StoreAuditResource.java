package livery.platform.internal.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was done in a store. */
@Path("tenants/{tenant}/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class StoreAuditResource extends AuditOperations {

    StoreAuditResource(AuditPages pages) {
        super(pages);
    }
}
