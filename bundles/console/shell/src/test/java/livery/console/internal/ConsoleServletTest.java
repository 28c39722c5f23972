package livery.console.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The host in a real framework, asked over real HTTP. */
class ConsoleServletTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Map<String, String> FRAME = Map.of(
            "web/index.html", "<html data-version=\"%VERSION%\"><script nonce=\"%NONCE%\"></script>",
            "web/icon.svg", "<svg/>",
            "web/assets/main-abcd1234.js", "plain",
            "web/assets/main-abcd1234.js.gz", "packed");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server(0);
    private Osgi osgi;
    private ConsoleServlet servlet;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        osgi = new Osgi(cache);
        servlet = new ConsoleServlet(osgi.plain("frame", FRAME).getBundleContext());
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        servlet.close();
        server.stop();
        osgi.close();
    }

    @Test
    void leadsToTheConsole() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/console/");
    }

    @Test
    void givesEachPageANonceOfItsOwn() throws Exception {
        HttpResponse<String> one = get("/console/s/42/customers");
        HttpResponse<String> other = get("/console/s/42/customers");

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(header(one, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(one, "Cache-Control")).isEqualTo("no-store");
        String nonce = one.body().replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
        assertThat(header(one, "Content-Security-Policy")).contains("'nonce-" + nonce + "'");
        assertThat(other.body()).isNotEqualTo(one.body());
    }

    @Test
    void sendsFilesForEverAndPackedToThoseWhoTakeThem() throws Exception {
        HttpResponse<String> plain = get("/console/assets/main-abcd1234.js");
        HttpResponse<String> packed = get("/console/assets/main-abcd1234.js", "Accept-Encoding", "br, gzip");

        assertThat(plain.body()).isEqualTo("plain");
        assertThat(header(plain, "Cache-Control")).contains("immutable");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.body()).isEqualTo("packed");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(get("/console/icon.svg"), "Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void saysThatAFileIsStillTheSame() throws Exception {
        String etag = header(get("/console/icon.svg"), "ETag");

        assertThat(get("/console/icon.svg", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void answersHeadWithoutABodyAndNothingButGetAndHead() throws Exception {
        HttpResponse<String> head = send("HEAD", "/console/assets/main-abcd1234.js");
        HttpResponse<String> post = send("POST", "/console/plugins");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("5");
        assertThat(head.body()).isEmpty();
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void hasNothingOutsideItsFolders() throws Exception {
        assertThat(get("/console/assets/index.html").statusCode()).isEqualTo(404);
        assertThat(get("/console/assets/%2e%2e%2findex.html").statusCode()).isIn(400, 404);
        assertThat(get("/console/p/crm/plugin-1.js").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void findsPluginsAndKeepsTheFilesOfAReplacedOne() throws Exception {
        Bundle crm = osgi.plugin("crm", "1.0.0", Map.of("console/plugin-1.js", "one"));
        osgi.plugin("dms", "1.0.0", Map.of("console/plugin-9.js", "nine"));
        assertThat(get("/console/plugins").body())
                .isEqualTo("[" + listed("crm", "plugin-1.js") + "," + listed("dms", "plugin-9.js") + "]");

        crm.update(Osgi.jarOfPlugin("crm", "1.0.1", Map.of("console/plugin-2.js", "two")));

        assertThat(get("/console/plugins").body()).contains(listed("crm", "plugin-2.js"));
        assertThat(get("/console/p/crm/plugin-1.js").body()).isEqualTo("one");
        assertThat(get("/console/p/crm/plugin-2.js").body()).isEqualTo("two");

        crm.uninstall();
        assertThat(get("/console/plugins").body()).doesNotContain("crm");
        assertThat(get("/console/p/crm/plugin-2.js").body()).isEqualTo("two");
    }

    @Test
    void takesTheNewerOfTwoAndLeavesOutWhatCannotBeShown() throws Exception {
        osgi.plugin("crm", "1.1.0", Map.of("console/plugin-new.js", "new"));
        osgi.plugin("crm", "1.0.0", Map.of("console/plugin-old.js", "old"));
        osgi.plugin("empty", "1.0.0", Map.of("console/readme.txt", ""));
        osgi.plugin("../evil", "1.0.0", Map.of("console/plugin-1.js", ""));

        assertThat(get("/console/plugins").body()).isEqualTo("[" + listed("crm", "plugin-new.js") + "]");
    }

    @Test
    void tellsOpenPagesWhatComesAndGoes() throws Exception {
        List<String> lines = listen();
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).contains("data: []"));

        Bundle crm = osgi.plugin("crm", "1.0.0", Map.of("console/plugin-1.js", "one"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lines).contains("data: [" + listed("crm", "plugin-1.js") + "]"));

        lines.clear();
        crm.uninstall();
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).contains("data: []", "event: frame"));
    }

    @Test
    void endsItsStreamsWhenItGoes() throws Exception {
        List<String> lines = listen();
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).contains("data: []"));

        servlet.close();

        await().atMost(SOON).untilAsserted(() -> assertThat(lines).endsWith("over"));
    }

    private List<String> listen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        var unused = http.sendAsync(request("GET", "/console/events"), BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    answer.body().forEach(lines::add);
                    lines.add("over");
                });
        return lines;
    }

    private static String listed(String id, String file) {
        return "{\"id\":\"" + id + "\",\"module\":\"/console/p/" + id + "/" + file + "\",\"sdk\":\"^1.0.0\"}";
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(method, path, headers), BodyHandlers.ofString(UTF_8));
    }

    private HttpRequest request(String method, String path, String... headers) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
