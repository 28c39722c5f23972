package livery.monitor.internal;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One metric of a bundle that knows no library of metrics: its service's properties say what the metric is, and it gives a
 * number for each list of the labels' values.
 *
 * @param metric a counter when its name ends in {@code _total}, else a gauge
 */
record OfferedNumbers(Supplier<?> numbers, String metric, String help, List<String> labels) implements MultiCollector {

    /** The property that such a service is known by. */
    static final String METRIC = "livery.metric";

    private static final String COUNTER = "_total";

    static OfferedNumbers of(Supplier<?> numbers, Map<String, Object> properties) {
        return new OfferedNumbers(
                numbers,
                String.valueOf(properties.get(METRIC)),
                String.valueOf(properties.get(METRIC + ".help")),
                properties.get(METRIC + ".labels") instanceof String[] labels ? List.of(labels) : List.of());
    }

    /** @throws RuntimeException when what is given is not of that form */
    @Override
    public MetricSnapshots collect() {
        Map<?, ?> now = (Map<?, ?>) numbers.get();
        return MetricSnapshots.of(metric.endsWith(COUNTER) ? counter(now) : gauge(now));
    }

    private CounterSnapshot counter(Map<?, ?> now) {
        CounterSnapshot.Builder all = CounterSnapshot.builder()
                .name(metric.substring(0, metric.length() - COUNTER.length()))
                .help(help);
        now.forEach((values, number) -> all.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels(values))
                .value(((Number) number).doubleValue())
                .build()));
        return all.build();
    }

    private GaugeSnapshot gauge(Map<?, ?> now) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder().name(metric).help(help);
        now.forEach((values, number) -> all.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(labels(values))
                .value(((Number) number).doubleValue())
                .build()));
        return all.build();
    }

    private Labels labels(Object values) {
        return Labels.of(
                labels.toArray(String[]::new),
                ((List<?>) values).stream().map(String::valueOf).toArray(String[]::new));
    }
}
