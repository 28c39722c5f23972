package livery.platform.internal.nodes;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells holders what becomes of their things: of one thing in order, of different ones side by side. */
final class ThingQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThingQueue.class);
    private static final int AT_ONCE = 8;

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "livery-leases");
        thread.setDaemon(true);
        return thread;
    });

    /** What fails is in the log, and keeps nothing else from being done. */
    void submit(String thing, Runnable work) {
        last.compute(thing, (key, before) -> {
            CompletableFuture<Void> start = before == null ? CompletableFuture.completedFuture(null) : before;
            return start.thenRunAsync(() -> run(thing, work), pool);
        });
    }

    /** Ends when all that has been submitted for the thing is done. */
    CompletableFuture<Void> done(String thing) {
        return last.getOrDefault(thing, CompletableFuture.completedFuture(null));
    }

    /** Nothing is submitted for the thing any more until it comes again. */
    void forget(String thing) {
        last.computeIfPresent(thing, (key, end) -> end.isDone() ? null : end);
    }

    private static void run(String thing, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // An error too: else nothing would be done for the thing any more.
            LOG.error("What became of {} was not taken in", thing, e);
        }
    }

    /** Work that has been submitted is still done. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
