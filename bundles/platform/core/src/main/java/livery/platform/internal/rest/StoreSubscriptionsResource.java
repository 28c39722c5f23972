package livery.platform.internal.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far those who want to know have come in a store. */
@Path("tenants/{tenant}/facts/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public final class StoreSubscriptionsResource extends SubscriptionOperations {

    StoreSubscriptionsResource(SubscriptionPages pages) {
        super(pages);
    }
}
