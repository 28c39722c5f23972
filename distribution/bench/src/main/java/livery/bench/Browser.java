package livery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for all that a page needs as browsers do: over a few connections at once, and is done when the last has come. */
final class Browser {
    /** Connections that browsers open to one server. */
    private static final int CONNECTIONS = 6;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "browser");
        thread.setDaemon(true);
        return thread;
    });

    private Browser() {}

    static void ask(HttpCaller caller, List<String> paths) throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(THREADS.submit(() -> {
                for (int path = next.getAndIncrement(); path < paths.size(); path = next.getAndIncrement()) {
                    caller.get(paths.get(path));
                }
                return paths;
            }));
        }
        for (Future<?> connection : connections) {
            try {
                connection.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
