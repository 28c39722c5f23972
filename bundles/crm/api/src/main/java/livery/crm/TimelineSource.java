package livery.crm;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of entries in the customers' timelines, registered as a service by the module that has them. */
@ConsumerType
public interface TimelineSource {

    /**
     * Stable, dotted, its first part the module's name: {@code membership.points}. Small letters, digits, dots and
     * dashes. Its name in the reader's language is the message {@code membership.timeline.points}.
     */
    String kind();

    /** The permission that reading these entries needs; who lacks it has a timeline without them. */
    default String permission() {
        return Customers.READ;
    }

    /**
     * Entries of a customer, the newest first, those of one moment by id, the largest first. One statement, however many
     * there are.
     *
     * @param customers ids of the customer and of those who are merged into them
     * @param before only older ones, and those of this very moment with an id below {@code beforeId}; null for the newest
     */
    List<TimelineEntry> entries(
            CallContext context, Set<CustomerId> customers, @Nullable Instant before, long beforeId, int most);
}
