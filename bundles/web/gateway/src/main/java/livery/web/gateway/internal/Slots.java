package livery.web.gateway.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Which module answers which path. Read at each request without a lock. */
final class Slots {

    private record Way(PathPattern pattern, Slot slot) {}

    private final Map<String, Slot> byModule = new ConcurrentHashMap<>();
    private final AtomicInteger parked = new AtomicInteger();
    private volatile List<Way> ways = List.of();

    /** How many requests are parked in all. */
    int parked() {
        return parked.get();
    }

    /** The slot of a path, the most particular pattern first. */
    @Nullable
    Slot of(String path) {
        List<String> segments = PathPattern.segmentsOf(path);
        for (Way way : ways) {
            if (way.pattern().fits(segments)) {
                return way.slot();
            }
        }
        return null;
    }

    /** The module's slot, made anew when the module now answers other paths. */
    synchronized Slot claim(String module, List<PathPattern> patterns) {
        Slot known = byModule.get(module);
        if (known != null && known.patterns().equals(patterns)) {
            return known;
        }
        Slot slot = new Slot(module, patterns, parked);
        byModule.put(module, slot);
        sort();
        if (known != null) {
            known.release();
        }
        return slot;
    }

    /** The module does not come back: what waits for it finds nothing at its path. */
    synchronized void forget(String module) {
        Slot known = byModule.remove(module);
        sort();
        if (known != null) {
            known.release();
        }
    }

    private void sort() {
        ways = byModule.values().stream()
                .flatMap(slot -> slot.patterns().stream().map(pattern -> new Way(pattern, slot)))
                .sorted(Comparator.comparing(Way::pattern))
                .toList();
    }
}
