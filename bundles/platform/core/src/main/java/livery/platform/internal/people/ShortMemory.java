package livery.platform.internal.people;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps answers for a few seconds: long enough to spare the database, short enough for what another node changes. */
final class ShortMemory<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private record Kept<V>(Optional<V> value, long until) {}

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    /** What is kept, or else what the search finds; only what was found is kept. */
    Optional<V> get(K key, Supplier<Optional<V>> search) {
        long now = System.nanoTime();
        Kept<V> known = kept.get(key);
        if (known != null && known.until() - now > 0) {
            return known.value();
        }
        Optional<V> found = search.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        if (found.isPresent()) {
            kept.put(key, new Kept<>(found, now + KEPT.toNanos()));
        } else {
            kept.remove(key);
        }
        return found;
    }

    void forget(K key) {
        kept.remove(key);
    }

    void clear() {
        kept.clear();
    }
}
