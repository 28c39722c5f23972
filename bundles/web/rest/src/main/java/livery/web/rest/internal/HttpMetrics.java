package livery.web.rest.internal;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import livery.platform.TenantId;
import livery.platform.metrics.ByTenant;
import livery.platform.metrics.TenantLabels;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** Requests of the API and how long they took, by the route that answered: the template of the path, never the path. */
@Component(
        service = {HttpMetrics.class, MultiCollector.class},
        configurationPid = TenantLabels.PID)
public final class HttpMetrics implements MultiCollector {

    /** Of the request: the template of its path, once a method has been found for it. */
    static final String ROUTE = "livery.route";

    private static final String REQUESTS = "livery_http_requests_total";
    private static final String DURATION = "livery_http_request_duration_seconds";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "other";
    private static final String NO_ROUTE = "none";
    private static final double[] SECONDS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ByTenant<Counters> counters;

    private record Counters(TenantLabels tenants, Counter requests, Histogram duration) {

        static Counters of(TenantLabels tenants) {
            return new Counters(
                    tenants,
                    Counter.builder()
                            .name(REQUESTS)
                            .help("Requests of the API that have been answered.")
                            .labelNames(tenants.names(REQUESTS, "method", "route", "status"))
                            .build(),
                    Histogram.builder()
                            .name(DURATION)
                            .help(
                                    "How long the API took to answer; waiting for a module that is being updated not counted.")
                            .labelNames(tenants.names(DURATION, "method", "route"))
                            .classicOnly()
                            .classicUpperBounds(SECONDS)
                            .build());
        }
    }

    @Activate
    public HttpMetrics(Map<String, Object> configuration) {
        this.counters = new ByTenant<>(configuration, Counters::of);
    }

    @Modified
    void configure(Map<String, Object> configuration) {
        counters.configure(configuration);
    }

    /**
     * Counts an answer.
     *
     * @param route null when there is no such path
     * @param tenant null when it was not known who asked, or for what
     */
    void answered(String method, @Nullable Object route, int status, @Nullable TenantId tenant, long nanos) {
        Counters now = counters.now();
        String verb = METHODS.contains(method) ? method : OTHER;
        String template = route == null ? NO_ROUTE : route.toString();
        now.requests()
                .labelValues(now.tenants().values(REQUESTS, tenant, verb, template, status / 100 + "xx"))
                .inc();
        now.duration()
                .labelValues(now.tenants().values(DURATION, tenant, verb, template))
                .observe(nanos / NANOS);
    }

    @Override
    public MetricSnapshots collect() {
        Counters now = counters.now();
        return MetricSnapshots.of(now.requests().collect(), now.duration().collect());
    }
}
