package livery.monitor.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import livery.platform.Texts;
import livery.platform.health.Health;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers operators and their programs. There is no sign-in, so by default it listens on this machine only; it has threads
 * of its own, so it answers also while the console's are all at work.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "livery.monitor",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MonitorServer {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final int THREADS = 32;
    private static final Duration IDLE = Duration.ofMinutes(1);

    /**
     * A thread waits for what a caller has begun to write, or does not read: no longer than this, which the JDK's server reads
     * once, for all of this process, before the first one is made.
     */
    private static final Map<String, Duration> LONGEST = Map.of(
            "sun.net.httpserver.maxReqTime", Duration.ofSeconds(5),
            "sun.net.httpserver.maxRspTime", Duration.ofSeconds(30));

    static {
        LONGEST.forEach((property, longest) -> {
            if (System.getProperty(property) == null) {
                System.setProperty(property, String.valueOf(longest.toSeconds()));
            }
        });
    }

    private final Health health;
    private final Metrics metrics;
    private final ExecutorService threads = threads();
    private final @Nullable HttpServer server;

    /** Away until the platform's core is there. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Activate
    public MonitorServer(@Reference Health health, @Reference Metrics metrics, Map<String, Object> configuration) {
        this.health = health;
        this.metrics = metrics;
        this.server = listening(
                configuration.getOrDefault("address", "127.0.0.1").toString().strip(),
                configuration.getOrDefault("port", "8183").toString().strip());
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "livery-monitor");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Nothing where that cannot be: the log says so, and all else goes on. */
    private @Nullable HttpServer listening(String address, String port) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), Integer.parseInt(port)), 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::answer);
            listening.start();
            LOG.info("Health and metrics are at {}", listening.getAddress());
            return listening;
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("Health and metrics cannot be offered at port {} of {}", port, address, e);
            return null;
        }
    }

    @Deactivate
    void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, JSON_TYPE, bytes("{\"status\":\"method-not-allowed\"}"));
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> send(exchange, 200, JSON_TYPE, bytes("{\"status\":\"live\"}"));
                case "/health/ready" -> {
                    HealthJson now = HealthJson.of(health.parts(), texts, language(exchange));
                    send(exchange, now.ready() ? 200 : 503, JSON_TYPE, JSON.writeValueAsBytes(now));
                }
                case "/metrics" -> send(exchange, 200, Metrics.CONTENT_TYPE, metrics.text());
                default -> send(exchange, 404, JSON_TYPE, bytes("{\"status\":\"unknown\"}"));
            }
        } catch (RuntimeException e) {
            LOG.error("{} cannot be answered", exchange.getRequestURI(), e);
            send(exchange, 500, JSON_TYPE, bytes("{\"status\":\"failed\"}"));
        } finally {
            exchange.close();
        }
    }

    /** That of the first language that is asked for; programs ask for none. */
    private static Locale language(HttpExchange exchange) {
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
        try {
            return wanted == null
                    ? Locale.ENGLISH
                    : Locale.LanguageRange.parse(wanted).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .findFirst()
                            .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException none) {
            return Locale.ENGLISH;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
