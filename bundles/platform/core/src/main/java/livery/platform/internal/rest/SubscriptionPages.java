package livery.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.facts.FactSubscriptions;
import org.jspecify.annotations.Nullable;

/** Who wants to know what in a tenant, as the API shows it. */
public final class SubscriptionPages {

    private final FactSubscriptions subscriptions;

    SubscriptionPages(FactSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * How far a subscription has come.
     *
     * @param here whether its handler serves on the node that answers
     * @param behind facts that it has not dealt with
     * @param oldest when the first of those was told, or null when there is none
     * @param trouble what its handler said last where it waits to be tried again
     * @param secondsAtWork for how long its handler has been at one fact here; one that hangs is known by this
     */
    public record SubscriptionJson(
            String name,
            boolean here,
            long behind,
            @Nullable Instant oldest,
            @Nullable String trouble,
            long secondsAtWork) {}

    /** All of them. */
    public record SubscriptionsJson(List<SubscriptionJson> items) {}

    SubscriptionsJson list(CallContext call) {
        return new SubscriptionsJson(subscriptions.list(call).stream()
                .map(one -> new SubscriptionJson(
                        one.name(), one.here(), one.behind(), one.oldest(), one.trouble(), one.secondsAtWork()))
                .toList());
    }
}
