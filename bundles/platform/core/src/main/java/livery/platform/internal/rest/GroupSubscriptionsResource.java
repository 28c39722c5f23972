package livery.platform.internal.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far those who want to know have come in the group. */
@Path("group/facts/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupSubscriptionsResource extends SubscriptionOperations {

    GroupSubscriptionsResource(SubscriptionPages pages) {
        super(pages);
    }
}
