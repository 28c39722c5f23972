package livery.platform.shell.internal.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time to the minute, in UTC. */
final class Minute {

    private Minute() {}

    static String of(@Nullable Instant time) {
        return time == null ? "never" : time.toString().substring(0, 16) + "Z";
    }
}
