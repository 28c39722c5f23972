package livery.console.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Tells open pages what has changed, as server-sent events. */
final class EventStream {

    private static final int MOST_BEATS_MISSED = 3;
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Supplier<String> news;
    private final int mostClients;
    private final Duration calm;
    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "livery-console-events"));

    /**
     * @param news the events that say all there is to know now
     * @param calm how long changes are gathered before they are told: an update stops and starts its bundle
     */
    EventStream(Supplier<String> news, int mostClients, Duration beat, Duration calm) {
        this.news = news;
        this.mostClients = mostClients;
        this.calm = calm;
        var unused = timer.scheduleWithFixedDelay(
                () -> clients.forEach(client -> client.beat(BEAT, MOST_BEATS_MISSED)),
                beat.toMillis(),
                beat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Keeps the request open as long as the page listens, or refuses it when too many do. */
    void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (clients.size() >= mostClients) {
            response.setHeader("Retry-After", "30");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        EventClient[] self = new EventClient[1];
        EventClient client =
                new EventClient(context, bytes("retry: 2000\n" + news.get()), () -> clients.remove(self[0]));
        self[0] = client;
        context.addListener(new Farewell(client));
        clients.add(client);
        client.start();
    }

    int size() {
        return clients.size();
    }

    /** Something has changed; the pages are told once it is calm again. */
    void announce() {
        if (!announced.compareAndSet(false, true)) {
            return;
        }
        try {
            var unused = timer.schedule(this::tell, calm.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nobody listens any more.
        }
    }

    private void tell() {
        announced.set(false);
        byte[] message = bytes(news.get());
        clients.forEach(client -> client.send(message));
    }

    void close() {
        timer.shutdownNow();
        List.copyOf(clients).forEach(EventClient::close);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets a page that went by itself. */
    private record Farewell(EventClient client) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It stays as it is.
        }
    }
}
