package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HttpMetricsTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String BY_TENANT = "byTenant";

    @Test
    void requestsAreCountedByRouteNeverByPath() throws Exception {
        try (RestServer server = new RestServer(Things.module())) {
            server.get("tenants/100/things", "key-manager");
            server.get("tenants/400/things", "key-manager");
            server.get("tenants/100/things?limit=0", "key-manager");
            server.get("tenants/100/things", "key-nobody");
            server.get("tenants/100/nothing/13800138000", "key-manager");

            // The caller has its answer a moment before it is counted, and its time is noted last.
            await().atMost(SOON).until(() -> timed(server.metrics()) == 5);
            Map<String, Double> counts = counts(server.metrics());
            assertThat(counts.keySet())
                    .allSatisfy(labels -> assertThat(labels).doesNotContain("100", "13800138000", "tenant="));
            assertThat(counts).containsEntry("method=GET,route=none,status=4xx", 1.0);
            String route = "method=GET,route=/tenants/{tenant}/things,status=";
            assertThat(sum(counts, route)).isEqualTo(4);
            assertThat(counts.keySet()).contains(route + "2xx", route + "4xx");
            assertThat(sum(counts, "")).isEqualTo(5);
            assertThat(timed(server.metrics())).isEqualTo(5);
        }
    }

    @Test
    void tenantsAreToldApartWhereThatIsAskedForOnly() throws Exception {
        try (RestServer server =
                new RestServer(Things.module(), Map.of(BY_TENANT, "livery_http_requests_total, other"))) {
            server.get("tenants/100/things", "key-manager");
            server.get("tenants/100/things", "key-nobody");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(counts(server.metrics()))
                            .containsOnlyKeys(
                                    "method=GET,route=/tenants/{tenant}/things,status=2xx,tenant=100",
                                    "method=GET,route=/tenants/{tenant}/things,status=4xx,tenant=none"));

            server.metrics().configure(Map.of(BY_TENANT, ""));
            server.get("tenants/100/things", "key-manager");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(counts(server.metrics()))
                            .containsOnly(Map.entry("method=GET,route=/tenants/{tenant}/things,status=2xx", 1.0)));
        }
    }

    @Test
    void whatIsNoMethodOfHttpIsCountedTogether() {
        HttpMetrics metrics = new HttpMetrics(Map.of());
        metrics.answered("MADE-UP-1", null, 501, null, 1);
        metrics.answered("MADE-UP-2", null, 501, null, 1);

        assertThat(counts(metrics)).containsOnly(Map.entry("method=other,route=none,status=5xx", 2.0));
    }

    /** Of how many requests the time is known. */
    private static long timed(HttpMetrics metrics) {
        return metrics.collect().stream()
                .filter(HistogramSnapshot.class::isInstance)
                .map(HistogramSnapshot.class::cast)
                .flatMap(durations -> durations.getDataPoints().stream())
                .mapToLong(HistogramSnapshot.HistogramDataPointSnapshot::getCount)
                .sum();
    }

    private static double sum(Map<String, Double> counts, String prefix) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Double> counts(HttpMetrics metrics) {
        Map<String, Double> counts = new TreeMap<>();
        metrics.collect().stream()
                .filter(CounterSnapshot.class::isInstance)
                .map(CounterSnapshot.class::cast)
                .flatMap(counter -> counter.getDataPoints().stream())
                .forEach(point -> counts.put(text(point.getLabels()), point.getValue()));
        return counts;
    }

    private static String text(Labels labels) {
        return labels.stream()
                .map(label -> label.getName() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
