package livery.web.gateway.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which module answers which path. Read at each request without a lock. The paths of a module that went while this runs
 * stay known, until another module claims them; those of one that was away already at the start are known when somebody
 * tells them.
 */
final class Slots {

    private record Way(PathPattern pattern, Slot slot) {

        /** Of a module that is gone, {@code /} is no more than the root: it does not have all that nobody knows. */
        boolean fits(List<String> path) {
            boolean root = slot.isGone() && pattern.segments().isEmpty();
            return root ? path.isEmpty() : pattern.fits(path);
        }
    }

    private final Map<String, Slot> byModule = new ConcurrentHashMap<>();
    private final Map<String, Slot> away = new ConcurrentHashMap<>();
    private final AtomicInteger parked = new AtomicInteger();
    private volatile List<Way> ways = List.of();
    private volatile boolean complete;

    /** How many requests are parked in all. */
    int parked() {
        return parked.get();
    }

    /** How many requests wait for each module, also for those that are here or do not come back. */
    Map<String, Integer> parkedByModule() {
        Map<String, Integer> all = new HashMap<>();
        away.keySet().forEach(module -> all.put(module, 0));
        byModule.forEach((module, slot) -> all.put(module, slot.parked()));
        return all;
    }

    /** Whether all that there is to answer is known: what is unknown before may only not have come yet. */
    boolean areComplete() {
        return complete;
    }

    void setComplete(boolean now) {
        complete = now;
    }

    /** The slot of a path, the most particular pattern first. */
    @Nullable
    Slot of(String path) {
        List<String> segments = PathPattern.segmentsOf(path);
        for (Way way : ways) {
            if (way.fits(segments)) {
                return way.slot();
            }
        }
        return null;
    }

    /** The module's slot, made anew when the module now answers other paths. */
    synchronized Slot claim(String module, List<PathPattern> patterns) {
        Slot known = byModule.get(module);
        if (known != null && known.patterns().equals(patterns)) {
            if (known.isGone()) {
                known.setGone(false);
                sort();
            }
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

    /** The module does not come back: what waits for it, and comes to its paths, is told so. */
    synchronized void end(String module) {
        Slot known = byModule.get(module);
        if (known != null) {
            known.setGone(true);
            sort();
            known.release();
        }
    }

    /** The module would answer these paths, and is not here. Whoever does answer one of them goes first. */
    synchronized void miss(String module, List<PathPattern> patterns) {
        Slot slot = new Slot(module, patterns, parked);
        slot.setGone(true);
        away.put(module, slot);
        sort();
    }

    /** What {@link #miss} said is so no more. */
    synchronized void forget(String module) {
        if (away.remove(module) != null) {
            sort();
        }
    }

    private void sort() {
        ways = Stream.concat(byModule.values().stream(), away.values().stream())
                .flatMap(slot -> slot.patterns().stream().map(pattern -> new Way(pattern, slot)))
                .sorted(Comparator.comparing(Way::pattern)
                        .thenComparing(way -> way.slot().isGone()))
                .toList();
    }
}
