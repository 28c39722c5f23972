package livery.web.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** The gateway in a real framework: what it makes of a bundle that is updated, and of one that is uninstalled. */
class GatewayTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String PATH = "/part";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private Framework framework;
    private Gateway gateway;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString()));
        framework.start();
        BundleContext bundles = framework.getBundleContext();
        gateway = new Gateway(bundles, Map.of());
        Servlet servlet = bundles.getService(
                bundles.getServiceReferences(Servlet.class, "(osgi.http.whiteboard.servlet.name=livery-gateway)")
                        .iterator()
                        .next());
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(holder, "/*");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
        // The server takes a servlet up at its first request.
        HttpResponse<String> early = get().join();
        assertThat(early.statusCode()).as("it may yet come").isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        bundles.registerService(
                Object.class, new Object(), FrameworkUtil.asDictionary(Map.of(MissedModules.COMPLETE, true)));
        assertThat(get().join().statusCode()).isEqualTo(404);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        gateway.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void whatComesWhileABundleIsUpdatedWaitsForIt() throws Exception {
        Bundle bundle = served("before");
        bundle.stop();
        CompletableFuture<HttpResponse<String>> waiting = get();
        bundle.update(jar());
        bundle.start();
        assertThat(waiting).isNotDone();
        serve(bundle, "after");
        assertThat(waiting.join().body()).isEqualTo("after");
    }

    @Test
    void nobodyWaitsForABundleThatIsUninstalled() throws Exception {
        Bundle bundle = served("before");
        bundle.stop();
        CompletableFuture<HttpResponse<String>> waiting = get();
        bundle.uninstall();
        await().atMost(SOON).until(waiting::isDone);
        assertThat(waiting.join().body()).contains("web.module.not-running");
        assertThat(get().join().body()).contains("web.module.not-running");

        served("again");
    }

    @Test
    void aSecondOneOfTheSameNameNeitherAnswersNorEndsTheFirst() throws Exception {
        served("first");
        Bundle guest = framework.getBundleContext().installBundle("guest", jar("guest"));
        guest.start();
        serve(guest, "guest");
        assertThat(get().join().body()).isEqualTo("first");
        guest.uninstall();
        assertThat(get().join().body()).isEqualTo("first");
    }

    @Test
    void ofAModuleThatNeverCameItIsToldThatItDoesNotRun() throws Exception {
        ServiceRegistration<?> missed = framework
                .getBundleContext()
                .registerService(
                        Object.class,
                        new Object(),
                        FrameworkUtil.asDictionary(
                                Map.of(Gateway.MODULE, "module", MissedModules.PATHS, new String[] {"/more", PATH})));
        assertThat(get().join().statusCode()).isEqualTo(503);
        assertThat(get().join().body()).contains("web.module.not-running");

        Bundle bundle = served("here all the same");
        bundle.stop();
        CompletableFuture<HttpResponse<String>> waiting = get();
        serve(start(bundle), "after");
        assertThat(waiting.join().body()).isEqualTo("after");

        missed.unregister();
        assertThat(get().join().body()).isEqualTo("after");
    }

    private static Bundle start(Bundle bundle) throws BundleException {
        bundle.start();
        return bundle;
    }

    @Test
    void whatIsMissedNoMoreIsUnknown() {
        ServiceRegistration<?> missed = framework
                .getBundleContext()
                .registerService(
                        Object.class,
                        new Object(),
                        FrameworkUtil.asDictionary(Map.of(Gateway.MODULE, "module", MissedModules.PATHS, PATH)));
        assertThat(get().join().statusCode()).isEqualTo(503);
        missed.unregister();
        assertThat(get().join().statusCode()).isEqualTo(404);
    }

    @Test
    void offersWhatItCountsAsServicesThatSayWhatTheyAre() throws Exception {
        served("before").stop();
        CompletableFuture<HttpResponse<String>> waiting = get();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(numbers("livery_gateway_parked")).containsEntry(List.of("part"), 1));
        assertThat(numbers("livery_gateway_refused_total"))
                .as("asked in vain before it was served")
                .containsEntry(List.of("none", "starting", "5xx"), 1L)
                .containsEntry(List.of("none", "unknown-path", "4xx"), 1L)
                .containsEntry(List.of("part", "waited-in-vain", "5xx"), 0L);
        assertThat(waiting).isNotDone();

        gateway.close();
        assertThat(framework.getBundleContext().getServiceReferences(Supplier.class, "(livery.metric=*)"))
                .isEmpty();
    }

    private Map<Object, Object> numbers(String metric) throws Exception {
        BundleContext bundles = framework.getBundleContext();
        ServiceReference<?> offered = bundles.getServiceReferences(Supplier.class, "(livery.metric=" + metric + ")")
                .iterator()
                .next();
        Map<Object, Object> numbers = Map.copyOf((Map<?, ?>) ((Supplier<?>) bundles.getService(offered)).get());
        assertThat(numbers.keySet())
                .allSatisfy(values -> assertThat((List<?>) values)
                        .hasSameSizeAs((String[]) offered.getProperty("livery.metric.labels")));
        return numbers;
    }

    /** A bundle that says nothing of who owns its servlet. */
    private Bundle served(String says) throws Exception {
        Bundle bundle = framework.getBundleContext().installBundle("part", jar());
        bundle.start();
        serve(bundle, says);
        assertThat(get().join().body()).isEqualTo(says);
        return bundle;
    }

    private static void serve(Bundle bundle, String says) {
        Servlet servlet = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().write(says);
            }
        };
        bundle.getBundleContext()
                .registerService(
                        Servlet.class,
                        servlet,
                        FrameworkUtil.asDictionary(Map.of(Gateway.MODULE, "part", Gateway.PATHS, PATH)));
    }

    private CompletableFuture<HttpResponse<String>> get() {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH);
        return http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream jar() throws IOException {
        return jar("part");
    }

    private static InputStream jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
