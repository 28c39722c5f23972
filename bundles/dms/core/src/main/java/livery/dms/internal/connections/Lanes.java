package livery.dms.internal.connections;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Work of one key is done in its order, work of different keys side by side, by a few threads. */
final class Lanes<K> implements AutoCloseable {

    private final Map<K, Deque<Runnable>> waiting = new HashMap<>();
    private final ExecutorService pool;

    Lanes(int threads, String name) {
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends when the work has been done, or has failed. */
    CompletableFuture<Void> submit(K key, Runnable work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Runnable whole = () -> {
            try {
                work.run();
                end.complete(null);
            } catch (RuntimeException | Error e) {
                end.completeExceptionally(e);
            }
        };
        synchronized (waiting) {
            Deque<Runnable> lane = waiting.get(key);
            if (lane == null) {
                waiting.put(key, new ArrayDeque<>(Set.of(whole)));
                pool.execute(() -> drain(key));
            } else {
                lane.add(whole);
            }
        }
        return end;
    }

    /** The keys that have work to be done, or being done. */
    Set<K> busy() {
        synchronized (waiting) {
            return Set.copyOf(waiting.keySet());
        }
    }

    private void drain(K key) {
        for (Runnable work = first(key); work != null; work = after(key)) {
            work.run();
        }
    }

    private @Nullable Runnable first(K key) {
        synchronized (waiting) {
            Deque<Runnable> lane = waiting.get(key);
            return lane == null ? null : lane.peek();
        }
    }

    /** What has been done leaves its lane only now, so that the lane counts as busy meanwhile. */
    private @Nullable Runnable after(K key) {
        synchronized (waiting) {
            Deque<Runnable> lane = waiting.get(key);
            if (lane == null) {
                return null;
            }
            lane.poll();
            if (lane.isEmpty()) {
                waiting.remove(key);
            }
            return lane.peek();
        }
    }

    /** Work that has been submitted is still done. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
