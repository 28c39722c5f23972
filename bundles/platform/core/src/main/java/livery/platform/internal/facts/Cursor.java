package livery.platform.internal.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come in a lane.
 *
 * @param seq of the last fact that has been dealt with
 * @param done how many subjects of the next one have been, where it is told subject by subject
 * @param attempts how often the next one has failed
 * @param againAt not before this, or null
 */
record Cursor(
        String subscription,
        int lane,
        long seq,
        int done,
        int attempts,
        @Nullable Instant againAt) {

    Cursor past(long newSeq) {
        return new Cursor(subscription, lane, newSeq, 0, 0, null);
    }

    Cursor pastSubject() {
        return new Cursor(subscription, lane, seq, done + 1, attempts, null);
    }

    Cursor failed(Instant again) {
        return new Cursor(subscription, lane, seq, done, attempts + 1, again);
    }

    boolean mayGoOn(Instant now) {
        return againAt == null || !againAt.isAfter(now);
    }
}
