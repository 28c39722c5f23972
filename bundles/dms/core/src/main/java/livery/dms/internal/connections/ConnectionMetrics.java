package livery.dms.internal.connections;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import livery.dms.internal.intake.RecordCounter;
import livery.dms.internal.values.Kinds;
import livery.platform.TenantId;
import livery.platform.metrics.ByTenant;
import livery.platform.metrics.TenantLabels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** What the connections of this node do, by adapter: exchanges of their routes, and records that they bring. */
@Component(
        service = {ConnectionMetrics.class, MultiCollector.class},
        configurationPid = TenantLabels.PID)
public final class ConnectionMetrics implements MultiCollector {

    private static final String EXCHANGES = "livery_adapter_exchanges_total";
    private static final String RECORDS = "livery_intake_records_total";

    private final GaugeWithCallback connections;
    private final Gauge inside = Gauge.builder()
            .name("livery_adapter_exchanges_inside")
            .help("Exchanges that routes of the adapter are at.")
            .labelNames("adapter")
            .build();
    private final ByTenant<Counters> counters;

    private record Counters(TenantLabels tenants, Counter exchanges, Counter records) {

        static Counters of(TenantLabels tenants) {
            return new Counters(
                    tenants,
                    Counter.builder()
                            .name(EXCHANGES)
                            .help("Exchanges that routes of the adapter have ended; a file is one.")
                            .labelNames(tenants.names(EXCHANGES, "adapter", "outcome"))
                            .build(),
                    Counter.builder()
                            .name(RECORDS)
                            .help("Records that connections brought, by what became of them when they came.")
                            .labelNames(tenants.names(RECORDS, "adapter", "kind", "outcome"))
                            .build());
        }
    }

    @Activate
    public ConnectionMetrics(@Reference ConnectionStates states, Map<String, Object> configuration) {
        this.connections = GaugeWithCallback.builder()
                .name("livery_connections")
                .help("Active connections that this node holds.")
                .labelNames("adapter", "state")
                .callback(value -> states.count()
                        .forEach((kind, many) -> value.call(many, kind.adapter(), kind.works() ? "up" : "troubled")))
                .build();
        this.counters = new ByTenant<>(configuration, Counters::of);
    }

    @Modified
    void configure(Map<String, Object> configuration) {
        counters.configure(configuration);
    }

    void begun(String adapter) {
        inside.labelValues(adapter).inc();
    }

    void ended(TenantId tenant, String adapter, boolean failed) {
        inside.labelValues(adapter).dec();
        Counters now = counters.now();
        now.exchanges()
                .labelValues(now.tenants().values(EXCHANGES, tenant, adapter, failed ? "failed" : "done"))
                .inc();
    }

    /** Counts what a connection with the adapter brings. */
    RecordCounter records(TenantId tenant, String adapter) {
        return (kind, outcome, many) -> {
            Counters now = counters.now();
            now.records()
                    .labelValues(now.tenants().values(RECORDS, tenant, adapter, Kinds.id(kind), outcome))
                    .inc(many);
        };
    }

    @Override
    public MetricSnapshots collect() {
        Counters now = counters.now();
        return MetricSnapshots.of(
                connections.collect(),
                inside.collect(),
                now.exchanges().collect(),
                now.records().collect());
    }
}
