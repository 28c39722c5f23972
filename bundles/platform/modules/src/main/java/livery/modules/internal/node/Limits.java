package livery.modules.internal.node;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a module's own code may take, before the node goes on without it.
 *
 * @param toStart each bundle
 * @param toStop each bundle
 * @param toCheck all components of all bundles, from the start of the last one
 */
public record Limits(Duration toStart, Duration toStop, Duration toCheck) {

    private static final Limits USUAL =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(40), Duration.ofSeconds(20));

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final String SECONDS = "LIVERY_MODULE_SECONDS";

    /** As usual, or less when {@code LIVERY_MODULE_SECONDS} says so; as usual, too, when it is no number of seconds. */
    public static Limits from(Map<String, String> environment) {
        String most = environment.getOrDefault(SECONDS, "").strip();
        if (most.isEmpty()) {
            return USUAL;
        }
        if (!most.matches("0*[1-9][0-9]{0,8}")) {
            LOG.warn("{} is {}, which is no number of seconds: modules have the usual time", SECONDS, most);
            return USUAL;
        }
        return USUAL.atMost(Duration.ofSeconds(Long.parseLong(most)));
    }

    private Limits atMost(Duration most) {
        return new Limits(least(toStart, most), least(toStop, most), least(toCheck, most));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
