package livery.web.gateway.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests the gateway has answered by itself, and why: no module's servlet has counted those. */
final class Refusals {

    /** Of a path that no module claims. */
    static final String NO_MODULE = "none";

    private final Map<List<String>, LongAdder> counts = new ConcurrentHashMap<>();

    /** Why no module has answered. */
    enum Reason {
        UNKNOWN_PATH(404, false),
        NOT_ALLOWED(405, false),
        /** The node has only just started, and what has the path may yet come. */
        STARTING(503, false),
        NOT_RUNNING(503, true),
        /** As many as may wait for modules do so already. */
        FULL(503, true),
        /** The request has waited for the module as long as it may. */
        WAITED_IN_VAIN(503, true);

        private final int status;
        private final boolean ofModule;

        Reason(int status, boolean ofModule) {
            this.status = status;
            this.ofModule = ofModule;
        }

        /** The values of a series' labels: the module, this, and the class of the status. */
        private List<String> labels(String module) {
            return List.of(module, name().toLowerCase(Locale.ROOT).replace('_', '-'), status / 100 + "xx");
        }
    }

    void count(String module, Reason reason) {
        counts.computeIfAbsent(reason.labels(module), labels -> new LongAdder()).increment();
    }

    /** By module, reason and status; with zeros for what may yet be, so that the first of it is seen as a rise. */
    Map<List<String>, Long> counts(Set<String> modules) {
        Map<List<String>, Long> all = new HashMap<>();
        for (Reason reason : Reason.values()) {
            (reason.ofModule ? modules : Set.of(NO_MODULE)).forEach(module -> all.put(reason.labels(module), 0L));
        }
        counts.forEach((labels, many) -> all.put(labels, many.sum()));
        return all;
    }
}
