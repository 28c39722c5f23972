package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.audit.AuditTrail;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;

/** What was done in the group: people, keys, tenants, sign-ins. */
@Path("group/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupAuditResource {

    private final AuditPages pages;

    GroupAuditResource(AuditPages pages) {
        this.pages = pages;
    }

    @GET
    @RequiresPermission(AuditTrail.READ)
    public Page<AuditJson> list(
            @BeanParam AuditRequest request, @BeanParam PageRequest page, @Context CallContext call) {
        return pages.page(request, page, call);
    }

    /** Reads the chain from its first link to its last. */
    @GET
    @Path("verdict")
    @RequiresPermission(AuditTrail.READ)
    public AuditPages.VerdictJson verdict(@Context CallContext call) {
        return pages.verify(call);
    }
}
