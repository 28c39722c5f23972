package livery.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be stopped and removed at the end, the last first: also when the end is Ctrl-C or SIGTERM. */
final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> works = new ArrayDeque<>();
    private boolean closed;

    static Cleanup alsoWhenSignalled() {
        Cleanup cleanup = new Cleanup();
        Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close, "cleanup"));
        return cleanup;
    }

    /** Does {@code work} at the end; at once when the end has come already. */
    synchronized void add(AutoCloseable work) {
        if (closed) {
            run(work);
        } else {
            works.push(work);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!works.isEmpty()) {
            run(works.pop());
        }
    }

    /** One thing that cannot be cleaned up must not keep the others from it. */
    private static void run(AutoCloseable work) {
        try {
            work.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("left behind: " + e.getMessage());
        }
    }
}
