package livery.dms.internal;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what goes on in the background: far longer than it takes on a machine that is very busy. */
public final class Patience {

    public static final Duration LONG = Duration.ofMinutes(1);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONG);
    }
}
