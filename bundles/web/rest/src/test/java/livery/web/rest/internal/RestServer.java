package livery.web.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import livery.platform.Texts;
import livery.web.RestModule;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One module behind a real HTTP server, and a caller. Texts are their codes. */
final class RestServer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Texts CODES = (code, values, locale) -> code;

    /** To send more than a hundred megabytes on a busy machine. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final Server server = new Server(new QueuedThreadPool(8));
    private final HttpClient client = HttpClient.newHttpClient();
    private final CallsInMemory calls = new CallsInMemory();
    private final ModulesInMemory modules = new ModulesInMemory();
    private final HttpMetrics metrics;
    private final int port;

    /** An answer with its body read as JSON; a missing node when there is none. */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        String code() {
            return body.path("code").asText();
        }

        /** Field and code of each error. */
        String errors() {
            StringBuilder errors = new StringBuilder();
            body.path("errors")
                    .forEach(error -> errors.append(errors.isEmpty() ? "" : ", ")
                            .append(error.path("field").asText())
                            .append(' ')
                            .append(error.path("code").asText()));
            return errors.toString();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    RestServer(RestModule module) {
        this(module, Map.of());
    }

    /** With limits as an operator sets them. */
    RestServer(RestModule module, Map<String, Object> limits) {
        metrics = new HttpMetrics(limits);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(new JerseyServlet(
                        module,
                        new Access(new StaffList(), new StoreList()),
                        new RateLimits(new StaffList(), limits),
                        modules,
                        calls,
                        new Problems(CODES),
                        metrics,
                        new BodyLimit(LONG_ENOUGH))),
                "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        port = connector.getLocalPort();
    }

    Answer get(String path, String key) {
        return send(request(path).header("Authorization", "Bearer " + key).GET());
    }

    Answer post(String path, String key, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String key, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    ModulesInMemory modules() {
        return modules;
    }

    CallsInMemory calls() {
        return calls;
    }

    HttpMetrics metrics() {
        return metrics;
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), MAPPER.readTree(answer.body()), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
