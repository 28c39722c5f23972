package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A database that answers nobody for a while: {@code -Dlivery.outage.seconds=60} makes it longer. */
class DatabaseGoneIT {

    private static final int SECONDS = Integer.getInteger("livery.outage.seconds", 15);

    @Test
    void everyCallIsToldToComeBackAndNothingIsLostOrDoneTwice() throws Exception {
        Installation installation = Installation.empty(
                "outage",
                Map.of("LIVERY_LOG_JSON", "INFO", "LIVERY_METRICS_BY_TENANT", "livery_http_requests_total"),
                "--no-demo");
        installation.start();
        try {
            allIsWell(installation);
            outlast(installation, Api.operator(installation));
        } finally {
            installation.close();
        }
    }

    private static void allIsWell(Installation installation) throws IOException {
        Monitor monitor = new Monitor(installation);
        assertThat(installation.printed()).contains("health and metrics at " + installation.monitor());
        assertThat(monitor.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(monitor.parts(200))
                .containsKeys("module/platform", "module/web", "modules")
                .containsKeys("database", "leases", "encryption", "audit", "api", "facts/crm.segments")
                .allSatisfy((name, state) -> assertThat(state).as(name).isEqualTo("up"));
        for (InetAddress address : addressesToTheOutside()) {
            URI monitored = URI.create(installation.monitor());
            assertThatThrownBy(() -> new Socket(address, monitored.getPort()).close())
                    .as("from outside, by " + address)
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static List<InetAddress> addressesToTheOutside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static void outlast(Installation installation, Api api) throws Exception {
        for (Map.Entry<String, Supplier<Api.Answer>> operation :
                operations(api, "before").entrySet()) {
            assertThat(operation.getValue().get().status())
                    .as(operation.getKey())
                    .isBetween(200, 201);
        }
        Monitor monitor = new Monitor(installation);
        // The caller has its answer a moment before it is counted.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(monitor.metrics())
                        .containsEntry(
                                "livery_http_requests_total{method=\"POST\",route=\"/group/tenants\",status=\"2xx\",tenant=\"1\"}",
                                1.0)
                        .containsEntry(
                                "livery_http_request_duration_seconds_count{method=\"GET\",route=\"/group/people\"}",
                                1.0)
                        .containsEntry("livery_database_connections_most", 24.0)
                        .containsKeys("livery_database_connections{state=\"active\"}", "livery_database_waiting")
                        .containsEntry("livery_facts_parked{subscription=\"crm.segments\"}", 0.0)
                        .containsEntry("livery_jobs_ended_total{kind=\"platform.rotate-keys\",state=\"failed\"}", 0.0)
                        .containsEntry("livery_gateway_parked{module=\"crm\"}", 0.0)
                        .containsKey(
                                "livery_gateway_refused_total{module=\"none\",reason=\"unknown-path\",status=\"4xx\"}")
                        .containsKeys("livery_fact_lag_seconds{subscription=\"crm.segments\"}", "jvm_threads_current"));
        ProcessHandle platform = installation.noted().platform();
        ProcessHandle database = installation.noted().database();
        ExecutorService threads = Executors.newCachedThreadPool();
        Map<String, Api.Answer> refused = new TreeMap<>();
        try {
            // Whose the key is is known for five seconds after it was read: read anew, it outlasts the next second, and
            // what is refused is the call, and not the one who calls.
            TimeUnit.SECONDS.sleep(6);
            assertThat(api.get("/api/v1/group/tenants").status()).isEqualTo(200);
            signal(database, "STOP");
            // A connection that was in use a moment ago is not tried out before it is used again.
            TimeUnit.SECONDS.sleep(1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            Map<String, CompletableFuture<Api.Answer>> asked = new TreeMap<>();
            operations(api, "during")
                    .forEach((name, call) -> asked.put(name, CompletableFuture.supplyAsync(call, threads)));
            while (System.nanoTime() < end) {
                assertThat(api.get("/health/live").status()).isEqualTo(200);
                assertThat(monitor.get("/health/live").statusCode()).isEqualTo(200);
                TimeUnit.MILLISECONDS.sleep(500);
            }
            assertThat(monitor.parts(503))
                    .containsEntry("database", "down platform.database.unreachable")
                    .containsEntry("leases", "down platform.node.unheard")
                    .containsEntry("module/platform", "up");
            assertThat(monitor.metrics()).containsKey("livery_database_waiting");
            assertThat(api.get("/health/ready").status()).isEqualTo(503);
            for (Map.Entry<String, CompletableFuture<Api.Answer>> call : asked.entrySet()) {
                assertThat(call.getValue())
                        .as(call.getKey() + " is answered while the database is away")
                        .isDone();
                refused.put(call.getKey(), call.getValue().join());
            }
        } finally {
            signal(database, "CONT");
            threads.shutdown();
        }
        refused.forEach((name, answer) -> {
            assertThat(answer.status()).as(name + " " + answer.text()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("platform.database.unreachable");
            assertThat(answer.response().headers().firstValue("Retry-After"))
                    .as(name)
                    .isPresent();
        });
        // The same keys as before: whether or not it has been executed is theirs to know.
        for (Map.Entry<String, Supplier<Api.Answer>> operation :
                operations(api, "during").entrySet()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(operation.getValue().get().status())
                            .as(operation.getKey())
                            .isBetween(200, 201));
        }
        assertThat(installation.noted().platform()).isEqualTo(platform);
        assertThat(codes(api)).contains("before", "during").doesNotHaveDuplicates();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(api.get("/health/ready").status()).isEqualTo(200));
        theLogNames(installation, refused.get("add a brand"));
        theLogForProgramsNames(installation, refused.get("add a brand"));
    }

    private static Map<String, Supplier<Api.Answer>> operations(Api api, String code) {
        Map<String, Supplier<Api.Answer>> all = new TreeMap<>();
        all.put("list tenants", () -> api.get("/api/v1/group/tenants"));
        all.put("list people", () -> api.get("/api/v1/group/people"));
        all.put("read the audit trail", () -> api.get("/api/v1/group/audit"));
        all.put(
                "add a brand",
                () -> api.send(
                        "POST",
                        "/api/v1/group/tenants",
                        "{\"kind\":\"brand\",\"code\":\"" + code + "\",\"name\":\"品牌\"}",
                        "Idempotency-Key",
                        "brand " + code));
        return all;
    }

    private static List<String> codes(Api api) {
        List<String> codes = new ArrayList<>();
        for (JsonNode tenant :
                api.get("/api/v1/group/audit?limit=200").is(200).json().get("items")) {
            if (tenant.path("action").asText().equals("platform.tenant.created")) {
                codes.add(tenant.path("details").path("code").asText());
            }
        }
        return codes;
    }

    private static void theLogNames(Installation installation, Api.Answer refused) throws IOException {
        String id = refused.response().headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(refused.response().headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(refused.json().get("requestId").asText()).isEqualTo(id);
        assertThat(Files.readAllLines(installation.home().resolve("log/livery.log")))
                .anySatisfy(line -> assertThat(line).contains("cause=" + id, "tenant="));
    }

    /** Each line is one object, and what people are called by is covered in it too. */
    private static void theLogForProgramsNames(Installation installation, Api.Answer refused) throws Exception {
        String id = refused.json().get("requestId").asText();
        assertThat(installation
                        .run("client", "log:log --level WARN 'a \"call\" of 13800138000'")
                        .code())
                .isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(installation.home().resolve("log/livery.json"))) {
            lines.add(new ObjectMapper().readTree(line));
            assertThat(line).doesNotContain("13800138000");
        }
        assertThat(Files.readString(installation.home().resolve("log/livery.log")))
                .doesNotContain("13800138000");
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.path("request").asText()).isEqualTo(id);
                    assertThat(line.path("cause").asText()).isEqualTo(id);
                    assertThat(line.path("tenant").asText()).isEqualTo("1");
                    assertThat(line.path("level").asText()).isEqualTo("WARN");
                    assertThat(line.path("exception").asText()).contains("\n\tat ");
                    assertThat(Instant.parse(line.path("at").asText())).isBefore(Instant.now());
                })
                .anySatisfy(line -> {
                    assertThat(line.path("message").asText()).isEqualTo("a \"call\" of ***");
                    assertThat(line.path("thread").asText()).isEqualTo("pipe-log:log ***");
                });
    }

    private static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
