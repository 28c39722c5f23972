package livery.modules.internal.node;

import java.time.Duration;
import java.util.Map;

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

    /** As usual, or less when {@code LIVERY_MODULE_SECONDS} says so. */
    public static Limits from(Map<String, String> environment) {
        String most = environment.getOrDefault("LIVERY_MODULE_SECONDS", "").strip();
        return most.isEmpty() ? USUAL : USUAL.atMost(Duration.ofSeconds(Integer.parseInt(most)));
    }

    private Limits atMost(Duration most) {
        return new Limits(least(toStart, most), least(toStop, most), least(toCheck, most));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
