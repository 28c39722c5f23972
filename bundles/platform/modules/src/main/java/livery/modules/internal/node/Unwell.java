package livery.modules.internal.node;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Modules that this node has taken over from a set, until each has said itself that it is well. One that does not say so
 * stays: another node has tried it, so what ails it is of this node, and readiness keeps requests away from here while a
 * part of it is down.
 */
final class Unwell {

    private static final Logger LOG = LoggerFactory.getLogger(Unwell.class);

    private final Checks checks;
    private volatile Set<String> watched = Set.of();
    private volatile Map<String, List<Sentence>> told = Map.of();

    Unwell(Checks checks) {
        this.checks = checks;
    }

    /**
     * Asks some from now on that have come, and those others that have not said yet that they are well.
     *
     * @param running what runs now; nothing else is asked
     */
    void watch(Collection<String> come, Collection<String> running) {
        Map<String, List<Sentence>> still = new LinkedHashMap<>(told);
        still.keySet().retainAll(running);
        still.keySet().removeAll(come);
        Set<String> both = new TreeSet<>(come);
        both.addAll(still.keySet());
        told = still;
        watched = both;
    }

    /** Waits until all have said that they are well, or the time is over. */
    void await(Duration most) throws InterruptedException {
        if (!watched.isEmpty()) {
            tell(checks.awaitHealth(watched, most));
        }
    }

    /** Asks those once more that have not said so yet; each for no longer than that. */
    void ask(Duration most) throws InterruptedException {
        if (!watched.isEmpty()) {
            tell(checks.health(watched, most));
        }
    }

    private void tell(List<Sentence> faults) {
        Map<String, List<Sentence>> now = new LinkedHashMap<>();
        for (Sentence fault : faults) {
            now.merge(String.valueOf(fault.values().get("module")), List.of(fault), Unwell::both);
        }
        Set<String> well = new TreeSet<>(told.keySet());
        well.removeAll(now.keySet());
        if (!well.isEmpty()) {
            LOG.info("Modules that run here are well again: {}", well);
        }
        if (!now.isEmpty() && !now.equals(told)) {
            LOG.warn("Of the modules that run here, these are not well: {}", now);
        }
        told = now;
        watched = Set.copyOf(now.keySet());
    }

    private static List<Sentence> both(List<Sentence> some, List<Sentence> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** What those of some modules have said that are not well. */
    List<Sentence> of(Collection<String> modules) {
        Set<String> sorted = new TreeSet<>(modules);
        return sorted.stream()
                .flatMap(module -> told.getOrDefault(module, List.of()).stream())
                .toList();
    }
}
