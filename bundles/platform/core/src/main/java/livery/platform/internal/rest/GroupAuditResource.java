package livery.platform.internal.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was done in the group: people, keys, tenants, sign-ins. */
@Path("group/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupAuditResource extends AuditOperations {

    GroupAuditResource(AuditPages pages) {
        super(pages);
    }
}
