package livery.platform.internal.jobs;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import livery.platform.TenantId;
import livery.platform.jobs.Job;
import livery.platform.metrics.ByTenant;
import livery.platform.metrics.TenantLabels;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** How many jobs this node is at, and how those that it was at have ended. */
@Component(
        service = {JobMetrics.class, MultiCollector.class},
        configurationPid = TenantLabels.PID)
public final class JobMetrics implements MultiCollector {

    private static final String ENDED = "livery_jobs_ended_total";
    private static final String FAILED = "livery_job_tries_failed_total";

    private final JobKinds kinds;
    private final GaugeWithCallback running;
    private final ByTenant<Counters> counters;

    private record Counters(TenantLabels tenants, Counter ended, Counter failed) {

        static Counters of(TenantLabels tenants) {
            return new Counters(
                    tenants,
                    Counter.builder()
                            .name(ENDED)
                            .help("Jobs that have ended on this node: succeeded, failed for good, or cancelled.")
                            .labelNames(tenants.names(ENDED, "kind", "state"))
                            .build(),
                    Counter.builder()
                            .name(FAILED)
                            .help("Tries at jobs that failed on this node; most are followed by another one.")
                            .labelNames(tenants.names(FAILED, "kind"))
                            .build());
        }
    }

    @Activate
    public JobMetrics(@Reference JobKinds kinds, Map<String, Object> configuration) {
        this.kinds = kinds;
        this.running = GaugeWithCallback.builder()
                .name("livery_jobs_running")
                .help("Jobs that this node is at.")
                .labelNames("kind")
                .callback(value -> kinds.running().byKind().forEach((kind, many) -> value.call(many, kind)))
                .build();
        this.counters = new ByTenant<>(configuration, Counters::of);
    }

    @Modified
    void configure(Map<String, Object> configuration) {
        counters.configure(configuration);
    }

    /** A try at a job of the kind begins in the tenant. */
    void begun(TenantId tenant, String kind) {
        prepare(counters.now(), tenant, kind);
    }

    /**
     * The first that is counted is seen as a rise only where the series has been there before, at zero.
     *
     * @param tenant null for what is not told apart by tenant
     */
    private static void prepare(Counters now, @Nullable TenantId tenant, String kind) {
        TenantLabels tenants = now.tenants();
        if (tenant != null || !tenants.metrics().contains(ENDED)) {
            Arrays.stream(Job.State.values())
                    .filter(Job.State::ended)
                    .forEach(state -> now.ended().initLabelValues(tenants.values(ENDED, tenant, kind, text(state))));
        }
        if (tenant != null || !tenants.metrics().contains(FAILED)) {
            now.failed().initLabelValues(tenants.values(FAILED, tenant, kind));
        }
    }

    private static String text(Job.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    void ended(TenantId tenant, String kind, Job.State state) {
        Counters now = counters.now();
        now.ended()
                .labelValues(now.tenants().values(ENDED, tenant, kind, text(state)))
                .inc();
    }

    void failed(TenantId tenant, String kind) {
        Counters now = counters.now();
        now.failed().labelValues(now.tenants().values(FAILED, tenant, kind)).inc();
    }

    @Override
    public MetricSnapshots collect() {
        Counters now = counters.now();
        kinds.all().forEach(kind -> prepare(now, null, kind.name()));
        return MetricSnapshots.of(
                running.collect(), now.ended().collect(), now.failed().collect());
    }
}
