package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import livery.platform.CallContext;
import livery.platform.audit.AuditTrail;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;

/** What can be asked of the audit trail of a store, and of the group's. */
public abstract class AuditOperations {

    private final AuditPages pages;

    AuditOperations(AuditPages pages) {
        this.pages = pages;
    }

    @GET
    @RequiresPermission(AuditTrail.READ)
    public Page<AuditJson> list(
            @BeanParam AuditRequest request, @BeanParam PageRequest page, @Context CallContext call) {
        return pages.page(request, page, call);
    }

    /** How many entries of each action there were on each of the last days, today the last one. */
    @GET
    @Path("daily")
    @RequiresPermission(AuditTrail.READ)
    public AuditPages.DailyJson daily(@Context CallContext call) {
        return pages.daily(call);
    }

    /** Reads the chain from its first link to its last. */
    @GET
    @Path("verdict")
    @RequiresPermission(AuditTrail.READ)
    public AuditPages.VerdictJson verdict(@Context CallContext call) {
        return pages.verify(call);
    }
}
