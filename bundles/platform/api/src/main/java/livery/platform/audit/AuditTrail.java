package livery.platform.audit;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what was recorded. Each method asks for {@code platform.audit.read}. */
@ProviderType
public interface AuditTrail {

    /** The permission to read. */
    String READ = "platform.audit.read";

    /**
     * Newest first.
     *
     * @param after the id where the page before ended, or null for the first page
     * @param limit 1 to 201
     */
    List<AuditEntry> list(CallContext context, AuditQuery query, @Nullable Long after, int limit);

    /** How many of the newest entries {@link #counts} looks at. */
    int COUNTED = 50_000;

    /**
     * How many entries there are of each action in each span of time.
     *
     * @param bounds growing: each but the last begins a span, which ends where the next one begins; 2 to 32
     */
    AuditCounts counts(CallContext context, List<Instant> bounds);

    /** Reads the chain of the context's tenant from its first link to its last. Takes time with its length. */
    AuditVerdict verify(CallContext context);
}
