package livery.platform.facts;

import java.util.Set;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One who wants to know, registered as a service. Its subscription begins when it is first seen and outlives it: what
 * happens while it is away is told when it is back.
 */
@ConsumerType
public interface FactHandler {

    /** Stable and unique: {@code membership.points}. */
    String subscription();

    /** The types of fact that it wants. */
    Set<String> types();

    /**
     * Takes a fact in, inside the unit of work that also remembers that this has been done: what it writes is written
     * once, however often it is called. When it throws, all is rolled back and it is called again later; a fact that
     * keeps failing is parked, and holds back later facts about the same subjects until somebody decides. Effects
     * outside the database may happen more than once. After two minutes at one fact the thread is interrupted, and that
     * counts as failing; one that does not end then loses what it has written. Called for different tenants, and for
     * different subjects of one, at the same time.
     */
    void handle(CallContext context, Fact fact);
}
