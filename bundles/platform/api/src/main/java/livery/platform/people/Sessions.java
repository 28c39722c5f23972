package livery.platform.people;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The open sessions: everybody's own, and those of people whom one manages. */
@ProviderType
public interface Sessions {

    /**
     * An open session.
     *
     * @param lastSeen to the minute
     * @param userAgent shortened
     * @param current whether it is the one that asks
     */
    record Session(long id, Instant createdAt, Instant lastSeen, String userAgent, String address, boolean current) {}

    /** One's own, the newest first. */
    List<Session> own(CallContext context, Identity who);

    /**
     * Ends one of one's own.
     *
     * @throws livery.platform.Fault when there is no such session
     */
    void endOwn(CallContext context, Identity who, long session);

    /**
     * Those of another, the newest first. Asks for {@link People#MANAGE}.
     *
     * @throws livery.platform.Fault when there is no such person
     */
    List<Session> of(CallContext context, PersonId person);

    /**
     * Ends a session of another, or all. Asks for {@link People#MANAGE}.
     *
     * @param session one, or null for all
     * @throws livery.platform.Fault when there is no such person or session, or they may do more than the caller
     */
    void end(CallContext context, PersonId person, @Nullable Long session);
}
