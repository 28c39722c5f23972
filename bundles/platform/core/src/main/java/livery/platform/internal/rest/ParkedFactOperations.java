package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import livery.platform.CallContext;
import livery.platform.facts.ParkedFacts;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What can be done with parked facts of a store, and of the group. */
public abstract class ParkedFactOperations {

    private final ParkedFactPages pages;

    ParkedFactOperations(ParkedFactPages pages) {
        this.pages = pages;
    }

    @GET
    @RequiresPermission(ParkedFacts.READ)
    public Page<ParkedFactPages.ParkedFactJson> list(
            @QueryParam("subscription") @Nullable String subscription,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        return pages.page(subscription, page, call);
    }

    /** Tells it again, and then what waits behind it. */
    @POST
    @Path("{id}/replay")
    @RequiresPermission(ParkedFacts.MANAGE)
    public void replay(@PathParam("id") String id, @Context CallContext call) {
        pages.replay(id, call);
    }

    /** Gives it up for good, and tells what waits behind it. */
    @POST
    @Path("{id}/skip")
    @RequiresPermission(ParkedFacts.MANAGE)
    public void skip(@PathParam("id") String id, ParkedFactPages.@Nullable SkipJson body, @Context CallContext call) {
        pages.skip(id, body, call);
    }
}
