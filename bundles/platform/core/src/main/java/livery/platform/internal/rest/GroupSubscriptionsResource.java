package livery.platform.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.facts.ParkedFacts;
import livery.web.RequiresPermission;

/** How far those who want to know have come in the group. */
@Path("group/facts/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupSubscriptionsResource {

    private final SubscriptionPages pages;

    GroupSubscriptionsResource(SubscriptionPages pages) {
        this.pages = pages;
    }

    @GET
    @RequiresPermission(ParkedFacts.READ)
    public SubscriptionPages.SubscriptionsJson list(@Context CallContext call) {
        return pages.list(call);
    }
}
