package livery.web.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway in a real HTTP server with few threads: what it does with requests while a module is away. */
class GatewayServletTest {

    private static final int THREADS = 8;
    private static final int MOST_PARKED = 100;
    /** No request's time is over before all are there, however slow the machine is. */
    private static final Duration LONGEST_PARK = Duration.ofMinutes(2);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Slots slots = new Slots();
    private final Refusals refusals = new Refusals();
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private ServletContext context;
    private int port;

    @BeforeEach
    void start() throws Exception {
        start(LONGEST_PARK);
    }

    private void start(Duration longestPark) throws Exception {
        server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(new GatewayServlet(
                slots, refusals, TrustedProxies.of("192.0.2.0/24"), longestPark, MOST_PARKED, () -> {}));
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/*");
        server.setHandler(handler);
        slots.setComplete(true);
        server.start();
        context = handler.getServletContext();
        port = connector.getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Slot slot() {
        return slots.claim("crm", List.of(PathPattern.of("/api/v1/tenants/*/customers")));
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static ModuleServlet says(String text) {
        return new ModuleServlet(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().write(text + " " + request.getPathInfo());
            }
        });
    }

    @Test
    void passesEachRequestToTheModuleOfItsPath() {
        slot().arrive(says("crm"));
        slots.claim("console", List.of(PathPattern.of("/"))).arrive(says("console"));
        assertThat(get("/api/v1/tenants/7/customers/1?q=x").join().body())
                .isEqualTo("crm /api/v1/tenants/7/customers/1");
        assertThat(get("/api/v1/tenants/7/vehicles").join().body()).startsWith("console");
    }

    @Test
    void aPathOfNobodyIsAProblemWithACode() {
        HttpResponse<String> answer = get("/nothing").join();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"web.path.unknown\"");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains("\"requestId\":\"" + id + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "4bf92f35-77b3.4da6_a3ce, true",
        "short, false",
        "13800138000, false",
        "-begins-with-a-dash, false",
        "wang.xm@example.com, false",
        "a\"b<c>d{e}f, false",
        "a-very-long-one-a-very-long-one-a-very-long-one-a-very-long-one-x, false"
    })
    void takesTheCallersIdOfTheRequestWhereThatIsSafe(String given, boolean taken) {
        HttpResponse<String> answer = client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nothing"))
                                .header("X-Request-Id", given)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id.equals(given)).isEqualTo(taken);
        assertThat(answer.body()).contains("\"requestId\":\"" + id + "\"");
    }

    @Test
    void aModuleKnowsTheRequestByTheGatewaysId() {
        slot().arrive(answering((request, response) ->
                response.getWriter().write(String.valueOf(request.getAttribute("livery.request-id")))));
        assertThat(get("/api/v1/tenants/1/customers").join().body()).matches("[0-9a-f-]{36}");
    }

    /** As many as may be, of a module that has just gone. */
    private List<CompletableFuture<HttpResponse<String>>> parkedWhileUpdating() {
        ModuleServlet before = says("before");
        slot().arrive(before);
        slot().depart(before, Duration.ofSeconds(1));
        return IntStream.range(0, MOST_PARKED)
                .mapToObj(i -> get("/api/v1/tenants/1/customers"))
                .toList();
    }

    @Test
    void parksManyMoreRequestsThanThereAreThreadsAndLosesNone() {
        List<CompletableFuture<HttpResponse<String>>> parked = parkedWhileUpdating();
        await().atMost(SOON).until(() -> slots.parked() == MOST_PARKED);
        assertThat(parked).noneMatch(CompletableFuture::isDone);
        slot().arrive(says("after"));
        assertThat(parked).allSatisfy(answer -> assertThat(answer.join().body()).startsWith("after"));
        assertThat(slots.parked()).isZero();
    }

    @Test
    void refusesWhatIsBeyondTheNumber() {
        List<CompletableFuture<HttpResponse<String>>> parked = parkedWhileUpdating();
        await().atMost(SOON).until(() -> slots.parked() == MOST_PARKED);
        HttpResponse<String> beyond = get("/api/v1/tenants/1/customers").join();
        assertThat(beyond.statusCode()).isEqualTo(503);
        assertThat(beyond.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused("crm full 5xx")).isEqualTo(1);
        assertThat(slots.parkedByModule()).containsEntry("crm", MOST_PARKED);
        assertThat(parked).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void refusesWhatHasWaitedBeyondTheTime() throws Exception {
        server.stop();
        start(Duration.ofSeconds(1));
        List<CompletableFuture<HttpResponse<String>>> parked = parkedWhileUpdating();
        assertThat(parked).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().body()).contains("web.module.updating");
        });
        assertThat(slots.parked()).isZero();
        assertThat(refused("crm waited-in-vain 5xx")).isEqualTo(MOST_PARKED);
        assertThat(slots.parkedByModule()).containsEntry("crm", 0);
    }

    @Test
    void drainsWhatIsInsideBeforeTheServletGoes() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ModuleServlet slow = new ModuleServlet(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                inside.countDown();
                try {
                    assertThat(mayEnd.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                response.getWriter().write("whole answer");
            }
        });
        slot().arrive(slow);
        var answer = get("/api/v1/tenants/1/customers");
        assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
        var gone = CompletableFuture.supplyAsync(() -> slot().depart(slow, SOON));
        assertThat(gone).isNotDone();
        mayEnd.countDown();
        assertThat(answer.join().body()).isEqualTo("whole answer");
        assertThat(gone.join()).isZero();
    }

    @Test
    void whatWaitsForAModuleThatDoesNotComeBackIsToldSo() {
        ModuleServlet before = says("before");
        slot().arrive(before);
        slot().depart(before, Duration.ofSeconds(1));
        var waiting = get("/api/v1/tenants/1/customers");
        await().atMost(SOON).until(() -> slots.parked() == 1);
        slots.end("crm");
        assertNotRunning(waiting.join());
        assertThat(slots.parked()).isZero();
    }

    @Test
    void countsWhatNoModuleHasAnsweredOnceAndWhatOneHasNotAtAll() {
        slot().arrive(answering((request, response) -> response.sendError(404)));
        assertThat(get("/api/v1/tenants/1/customers").join().statusCode()).isEqualTo(404);
        assertThat(refusals.counts(slots.parkedByModule().keySet()))
                .as("known before they rise")
                .containsOnlyKeys(
                        List.of("none", "unknown-path", "4xx"),
                        List.of("none", "not-allowed", "4xx"),
                        List.of("none", "starting", "5xx"),
                        List.of("crm", "not-running", "5xx"),
                        List.of("crm", "full", "5xx"),
                        List.of("crm", "waited-in-vain", "5xx"))
                .allSatisfy((labels, many) -> assertThat(many).isZero());

        slots.end("crm");
        get("/api/v1/tenants/1/customers").join();
        get("/api/v1/tenants/1/customers/7").join();
        get("/nothing").join();
        slots.setComplete(false);
        get("/nothing").join();

        assertThat(refused("crm not-running 5xx")).isEqualTo(2);
        assertThat(refused("none unknown-path 4xx")).isEqualTo(1);
        assertThat(refused("none starting 5xx")).isEqualTo(1);
        assertThat(refusals.counts(Set.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(4);
    }

    private long refused(String labels) {
        return refusals.counts(Set.of()).getOrDefault(List.of(labels.split(" ", -1)), 0L);
    }

    private static void assertNotRunning(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("\"code\":\"web.module.not-running\"", "\"title\":\"Not running\"", "is not installed here");
        assertThat(answer.headers().firstValue("Retry-After"))
                .as("nobody knows when")
                .isEmpty();
    }

    @Test
    void thePathsOfAModuleThatIsGoneStayKnownUntilAnotherHasThem() {
        ModuleServlet before = says("before");
        slot().arrive(before);
        slots.claim("console", List.of(PathPattern.of("/"), PathPattern.of("/console")))
                .arrive(says("console"));
        slot().depart(before, Duration.ofSeconds(1));
        slots.end("crm");
        assertNotRunning(get("/api/v1/tenants/1/customers/7").join());
        assertThat(get("/api/v1/tenants/1/vehicles").join().body()).startsWith("console");

        slots.claim("successor", List.of(PathPattern.of("/api/v1/tenants/*/customers")))
                .arrive(says("successor"));
        assertThat(get("/api/v1/tenants/1/customers").join().body()).startsWith("successor");
        slots.end("successor");
        slot().arrive(says("back"));
        assertThat(get("/api/v1/tenants/1/customers").join().body()).startsWith("back");
    }

    @Test
    void ofAConsoleThatIsGoneWhatNobodyKnowsIsUnknown() {
        slots.claim("console", List.of(PathPattern.of("/"), PathPattern.of("/console")))
                .arrive(says("console"));
        slots.end("console");
        assertNotRunning(get("/").join());
        assertNotRunning(get("/console/s/1/customers").join());
        assertThat(get("/nothing").join().statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', There is nothing at this path.",
        "'de,zh-HK;q=0.8', 此路徑下沒有內容。",
        "zh, 此路径下没有内容。",
        "'en-GB,zh;q=0.5', There is nothing at this path."
    })
    void speaksTheCallersLanguage(String accepted, String detail) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nothing"));
        if (!accepted.isEmpty()) {
            request.header("Accept-Language", accepted);
        }
        assertThat(send(request).body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void whatAModuleThrowsDoesNotShow() {
        slot().arrive(answering((request, response) -> {
            throw new IllegalStateException("the inside");
        }));
        HttpResponse<String> answer = get("/api/v1/tenants/1/customers").join();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("web.internal").doesNotContain("the inside", "IllegalState");
    }

    @Test
    void anErrorWithoutAWordBecomesAProblem() {
        slot().arrive(answering((request, response) -> response.sendError(400, "<b>the server's own page</b>")));
        HttpResponse<String> sent = get("/api/v1/tenants/1/customers").join();
        assertThat(sent.body()).contains("\"code\":\"web.request.malformed\"").doesNotContain("<b>");

        slots.claim("bare", List.of(PathPattern.of("/bare"))).arrive(answering((request, response) -> {
            response.reset();
            response.setStatus(404);
        }));
        HttpResponse<String> bare = get("/bare").join();
        assertThat(bare.body()).contains("\"code\":\"web.path.unknown\"");
        assertThat(bare.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void nothingIsTraced() {
        slot().arrive(says("crm"));
        var trace = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/tenants/1/customers"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody());
        assertThat(send(trace).statusCode()).isEqualTo(405);
        assertThat(send(trace).body()).contains("web.method.not-allowed");
        assertThat(refused("none not-allowed 4xx")).isEqualTo(2);
    }

    @Test
    void oneThatCannotGoOnKeepsNoOtherWaiting() {
        ModuleServlet before = says("before");
        slot().arrive(before);
        slot().depart(before, Duration.ofSeconds(1));
        slot().park(expired());
        var waiting = get("/api/v1/tenants/1/customers");
        await().atMost(SOON).until(() -> slots.parked() == 2);
        slot().arrive(says("after"));
        assertThat(waiting.join().body()).startsWith("after");
    }

    /** A request whose time is over as it is let go. */
    private AsyncContext expired() {
        ServletRequest request = (ServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getServletContext") ? context : null);
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "dispatch" -> throw new IllegalStateException("expiring");
                        case "getRequest" -> request;
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> null;
                    };
                });
    }

    /** What a servlet does with a request. */
    private interface Work {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static ModuleServlet answering(Work work) {
        return new ModuleServlet(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                work.answer(request, response);
            }
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    @Test
    void theMoreParticularPatternWins() {
        slots.claim("all", List.of(PathPattern.of("/"))).arrive(says("all"));
        slots.claim("one", List.of(PathPattern.of("/api/*/x"))).arrive(says("one"));
        slots.claim("two", List.of(PathPattern.of("/api/v1/x"))).arrive(says("two"));
        assertThat(get("/api/v1/x/y").join().body()).startsWith("two");
        assertThat(get("/api/v2/x/y").join().body()).startsWith("one");
        assertThat(get("/api/v2").join().body()).startsWith("all");
    }
}
