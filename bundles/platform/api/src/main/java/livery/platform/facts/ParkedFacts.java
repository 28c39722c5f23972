package livery.platform.facts;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Facts that a subscription could not take in, and those that wait behind them. */
@ProviderType
public interface ParkedFacts {

    /** The permission to see them. */
    String READ = "platform.facts.read";

    /** The permission to decide. */
    String MANAGE = "platform.facts.manage";

    /**
     * One that needs a decision, or waits for one.
     *
     * @param reason what the handler said; empty for one that only waits
     * @param waiting true when it only waits for an earlier one about the same subject
     */
    record Parked(
            long id,
            String subscription,
            String type,
            String subject,
            Instant at,
            Instant parkedAt,
            String reason,
            boolean waiting) {}

    /**
     * Oldest first.
     *
     * @param subscription only of this one, or null
     * @param after the id where the page before ended, or null
     */
    List<Parked> list(CallContext context, @Nullable String subscription, @Nullable Long after, int limit);

    /**
     * Tells it again, and then those that wait behind it.
     *
     * @throws livery.platform.Fault {@code platform.fact.unknown}; {@code platform.fact.waits} when an earlier one must
     *     be decided first; {@code platform.fact.handler-away}; {@code platform.fact.failed} when it fails again
     */
    void replay(CallContext context, long id);

    /**
     * Gives it up for good, and tells those that wait behind it.
     *
     * @param reason why, on record; 1 to 500 characters
     */
    void skip(CallContext context, long id, String reason);
}
