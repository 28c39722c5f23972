package livery.data.internal;

import com.zaxxer.hikari.HikariPoolMXBean;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** How many connections to the database are open, and who waits for one. */
final class PoolMetrics implements MultiCollector {

    private final GaugeWithCallback connections;
    private final GaugeWithCallback most;
    private final GaugeWithCallback waiting;

    PoolMetrics(HikariPoolMXBean pool, int size) {
        this.connections = GaugeWithCallback.builder()
                .name("livery_database_connections")
                .help("Open connections to the database.")
                .labelNames("state")
                .callback(value -> {
                    value.call(pool.getActiveConnections(), "active");
                    value.call(pool.getIdleConnections(), "idle");
                })
                .build();
        this.most = GaugeWithCallback.builder()
                .name("livery_database_connections_most")
                .help("How many connections to the database may be open.")
                .callback(value -> value.call(size))
                .build();
        this.waiting = GaugeWithCallback.builder()
                .name("livery_database_waiting")
                .help("Units of work that wait for a connection.")
                .callback(value -> value.call(pool.getThreadsAwaitingConnection()))
                .build();
    }

    @Override
    public MetricSnapshots collect() {
        return MetricSnapshots.of(connections.collect(), most.collect(), waiting.collect());
    }
}
