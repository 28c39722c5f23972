package livery.platform.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import livery.platform.CallContext;
import livery.platform.facts.ParkedFacts;
import livery.web.RequiresPermission;

/** What can be asked of subscriptions in a store, and in the group. */
public abstract class SubscriptionOperations {

    private final SubscriptionPages pages;

    SubscriptionOperations(SubscriptionPages pages) {
        this.pages = pages;
    }

    @GET
    @RequiresPermission(ParkedFacts.READ)
    public SubscriptionPages.SubscriptionsJson list(@Context CallContext call) {
        return pages.list(call);
    }
}
