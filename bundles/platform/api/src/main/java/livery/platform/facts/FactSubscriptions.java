package livery.platform.facts;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** How far those who want to know have come. */
@ProviderType
public interface FactSubscriptions {

    /**
     * A subscription in a tenant.
     *
     * @param here whether its handler is installed and serves on the node that answers
     * @param behind facts that it has not dealt with
     * @param oldest when the first of those was told, or null when there is none
     * @param trouble what its handler said last where it waits to be tried again, or null
     * @param secondsAtWork for how long its handler has been at one fact, on the node that answers: one that hangs is known
     *     by this
     */
    record Subscription(
            String name,
            boolean here,
            long behind,
            @Nullable Instant oldest,
            @Nullable String trouble,
            long secondsAtWork) {}

    /** All of them, by name. Asks for {@link ParkedFacts#READ}. */
    List<Subscription> list(CallContext context);
}
