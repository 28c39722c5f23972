package livery.platform.internal.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Keeps answers for a few seconds: long enough to spare the database, short enough for what another node changes. */
public final class ShortMemory<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private record Kept<V>(Optional<V> value, long until) {}

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private final Duration lasts;

    public ShortMemory() {
        this(KEPT);
    }

    /** One that lasts longer or shorter than usual, so that a test need not hurry. */
    public ShortMemory(Duration lasts) {
        this.lasts = lasts;
    }

    /** What is kept, or else what the search finds; only what was found is kept. */
    public Optional<V> get(K key, Supplier<Optional<V>> search) {
        long now = System.nanoTime();
        Kept<V> known = kept.get(key);
        if (known != null && known.until() - now > 0) {
            return known.value();
        }
        long before = forgotten.get();
        Optional<V> found = search.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        if (found.isPresent()) {
            keep(key, new Kept<>(found, now + lasts.toNanos()), before);
        } else {
            kept.remove(key);
        }
        return found;
    }

    /** What was forgotten while the search ran may be older than the reason to forget it. */
    private synchronized void keep(K key, Kept<V> found, long before) {
        if (forgotten.get() == before) {
            kept.put(key, found);
        }
    }

    public synchronized void forget(K key) {
        forgotten.incrementAndGet();
        kept.remove(key);
    }

    public synchronized void clear() {
        forgotten.incrementAndGet();
        kept.clear();
    }
}
