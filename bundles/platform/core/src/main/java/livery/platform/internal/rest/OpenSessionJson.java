package livery.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.people.Sessions;

/**
 * An open session.
 *
 * @param lastSeen to the minute
 * @param current whether it is the one that asks
 */
public record OpenSessionJson(
        String id, Instant createdAt, Instant lastSeen, String userAgent, String address, boolean current) {

    /** All of a person's. */
    public record OpenSessionsJson(List<OpenSessionJson> items) {

        static OpenSessionsJson of(List<Sessions.Session> sessions) {
            return new OpenSessionsJson(sessions.stream()
                    .map(one -> new OpenSessionJson(
                            Long.toString(one.id()),
                            one.createdAt(),
                            one.lastSeen(),
                            one.userAgent(),
                            one.address(),
                            one.current()))
                    .toList());
        }
    }

    static long id(String session) {
        return Identifier.parse(session).orElseThrow(() -> Fault.notFound("platform.session.unknown"));
    }
}
