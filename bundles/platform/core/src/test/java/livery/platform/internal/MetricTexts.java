package livery.platform.internal;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.util.List;
import java.util.stream.Collectors;

/** Metrics as short texts for comparing: the name, the labels and the value. */
public final class MetricTexts {

    private MetricTexts() {}

    public static List<String> of(MultiCollector collector) {
        return collector.collect().stream()
                .flatMap(metric -> metric.getDataPoints().stream()
                        .map(point -> metric.getMetadata().getName()
                                + point.getLabels().stream()
                                        .map(label -> label.getName() + "=" + label.getValue())
                                        .collect(Collectors.joining(",", "{", "} "))
                                + value(point)))
                .toList();
    }

    private static double value(DataPointSnapshot point) {
        return point instanceof GaugeDataPointSnapshot gauge
                ? gauge.getValue()
                : ((CounterDataPointSnapshot) point).getValue();
    }
}
