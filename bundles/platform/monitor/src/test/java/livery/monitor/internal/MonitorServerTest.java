package livery.monitor.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorServerTest {

    private final CheckedHealth health = new CheckedHealth();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final MonitorServer server = new MonitorServer(health, metrics, Map.of("port", "0"));

    @AfterEach
    void close() {
        server.close();
        health.close();
    }

    @Test
    void livesWhateverItsPartsAreLike() throws Exception {
        health.add(() -> List.of(HealthPart.down("database", "platform.database.unreachable", Map.of())));

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isReadyWithAWarningAndNotWithAPartThatIsDown() throws Exception {
        health.add(() -> List.of(
                HealthPart.up("audit"),
                HealthPart.warning("encryption", "platform.encryption.file-missing", Map.of())));
        JsonNode ready = json(get("/health/ready"), 200);
        assertThat(ready.path("status").asText()).isEqualTo("ready");
        assertThat(ready.path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("platform.encryption.file-missing");

        health.add(() -> List.of(HealthPart.down("database", "platform.database.unreachable", Map.of())));
        JsonNode down = json(get("/health/ready"), 503);

        assertThat(down.path("status").asText()).isEqualTo("not-ready");
        assertThat(down.path("parts"))
                .extracting(part ->
                        part.path("name").asText() + " " + part.path("state").asText())
                .containsExactly("database down", "encryption warning", "audit up");
        assertThat(down.at("/parts/0/code").asText()).isEqualTo("platform.database.unreachable");
        assertThat(down.at("/parts/0/reason").asText())
                .as("nobody is there who has words")
                .isNotEmpty();
        assertThat(down.at("/parts/2").has("reason")).isFalse();
    }

    @Test
    void aCheckThatFailsIsAWarningAndHidesNoOtherOne() throws Exception {
        health.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        health.add(() -> List.of(HealthPart.up("audit")));

        JsonNode ready = json(get("/health/ready"), 200);

        assertThat(ready.path("warnings")).extracting(JsonNode::asText).containsExactly("platform.health.check-failed");
        assertThat(ready.path("parts")).hasSize(2);
    }

    @Test
    void aCheckThatHangsIsNamedAndHoldsOneThreadHoweverOftenItIsAskedFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch goesOn = new CountDownLatch(1);
        HealthCheck hangs = () -> {
            asked.incrementAndGet();
            awaitUnheard(goesOn);
            return List.of(HealthPart.up("slow"));
        };
        health.add(hangs);
        health.add(() -> List.of(HealthPart.up("audit")));

        Duration quickest = Duration.ofDays(1);
        for (int question = 0; question < 5; question++) {
            long start = System.nanoTime();
            JsonNode ready = json(get("/health/ready"), 200);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (question > 0 && took.compareTo(quickest) < 0) {
                quickest = took;
            }
            assertThat(ready.path("parts"))
                    .extracting(part ->
                            part.path("name").asText() + " " + part.path("code").asText())
                    .containsExactly("check/" + hangs.getClass().getName() + " platform.health.check-hangs", "audit ");
        }
        assertThat(quickest).as("it is waited for once").isLessThan(CheckedHealth.LIMIT);
        assertThat(asked).hasValue(1);

        goesOn.countDown();
        assertThat(eventually(
                        () -> json(get("/health/ready"), 200).path("warnings").isEmpty()))
                .isTrue();
        assertThat(asked.get()).isGreaterThan(1);
    }

    /** Whatever it is told meanwhile. */
    private static void awaitUnheard(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException unheard) {
                assertThat(unheard).isNotNull();
            }
        }
    }

    private static boolean eventually(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void showsTheMetricsOfAllModulesAndOfJava() throws Exception {
        Counter things = Counter.builder()
                .name("things_total")
                .help("Things.")
                .labelNames("kind")
                .build();
        things.labelValues("round").inc(3);
        metrics.add(() -> MetricSnapshots.of(things.collect()));
        metrics.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        metrics.add(() -> MetricSnapshots.of(things.collect()));

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .containsOnlyOnce("things_total{kind=\"round\"} 3.0")
                .contains("# TYPE things_total counter", "jvm_memory_used_bytes{area=\"heap\"}")
                .contains("jvm_gc_collection_seconds", "jvm_threads_current", "jvm_classes_currently_loaded");
    }

    @Test
    void showsTheNumbersOfABundleThatKnowsNoLibraryOfMetrics() throws Exception {
        Supplier<Map<List<String>, Number>> refused = () -> Map.of(List.of("crm", "full"), 2L, List.of("a\"b", "x"), 0);
        Supplier<Map<List<String>, Number>> parked = () -> Map.of(List.of(), 7);
        Supplier<Map<List<String>, Number>> otherwise = () -> Map.of(List.of("one", "too", "many"), 1);
        metrics.addNumbers(refused, numbers("refused_total", "module", "reason"));
        metrics.addNumbers(parked, numbers("parked"));
        metrics.addNumbers(otherwise, numbers("otherwise", "module"));
        metrics.addNumbers(() -> "no numbers", numbers("none"));

        assertThat(get("/metrics").body())
                .contains("# TYPE refused_total counter", "# HELP refused_total Of refused_total.")
                .contains("refused_total{module=\"crm\",reason=\"full\"} 2.0")
                .contains("refused_total{module=\"a\\\"b\",reason=\"x\"} 0.0")
                .contains("# TYPE parked gauge", "\nparked 7.0")
                .doesNotContain("otherwise", "none");

        metrics.removeNumbers(refused);
        assertThat(get("/metrics").body()).doesNotContain("refused_total").contains("\nparked 7.0");
    }

    private static Map<String, Object> numbers(String metric, String... labels) {
        return Map.of(
                "livery.metric", metric, "livery.metric.help", "Of " + metric + ".", "livery.metric.labels", labels);
    }

    /** More of them than there are threads: each holds one until its time is over. */
    @Test
    void answersWhileOthersHaveBegunARequestAndDoNotGoOn() throws Exception {
        List<Socket> begun = new ArrayList<>();
        try {
            begin(begun, 40);
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            Socket last = begun.get(begun.size() - 1);
            last.setSoTimeout(60_000);
            assertThat(isEnded(last)).isTrue();
        } finally {
            for (Socket socket : begun) {
                socket.close();
            }
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void begin(List<Socket> begun, int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            begun.add(socket);
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: x\r\n".getBytes(UTF_8));
        }
    }

    @Test
    void answersAtOnceWhileAFewDoNotGoOn() throws Exception {
        // The first request of all takes its time for other reasons.
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        List<Socket> begun = new ArrayList<>();
        try {
            begin(begun, 16);
            long start = System.nanoTime();
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        } finally {
            for (Socket socket : begun) {
                socket.close();
            }
        }
    }

    @Test
    void onlyReads() throws Exception {
        HttpResponse<String> refused =
                send(HttpRequest.newBuilder(uri("/health/live")).DELETE());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send(HttpRequest.newBuilder(uri("/metrics")).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
    }

    /** As far as this machine has an address beside. */
    @Test
    void listensOnThisMachineOnly() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        if (outside.isPresent()) {
            assertThatThrownBy(() -> new Socket(outside.get(), server.port())).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aTakenPortKeepsNothingElseFromStarting() {
        MonitorServer second = new MonitorServer(health, metrics, Map.of("port", server.port()));

        assertThat(second.port()).isZero();
        second.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        request.timeout(Duration.ofSeconds(30));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }
}
