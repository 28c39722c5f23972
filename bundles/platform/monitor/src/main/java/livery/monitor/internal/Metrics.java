package livery.monitor.internal;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metrics of the Java that runs, and of all modules: each registers what it collects as a service. */
@Component(service = Metrics.class)
public final class Metrics {

    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusRegistry java = new PrometheusRegistry();
    private final List<MultiCollector> modules = new CopyOnWriteArrayList<>();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    @Activate
    public Metrics() {
        // Not all that the library knows: what listens to the collector of garbage could not be taken away again.
        JvmBufferPoolMetrics.builder().register(java);
        JvmClassLoadingMetrics.builder().register(java);
        JvmGarbageCollectorMetrics.builder().register(java);
        JvmMemoryMetrics.builder().register(java);
        JvmRuntimeInfoMetric.builder().register(java);
        JvmThreadsMetrics.builder().register(java);
        ProcessMetrics.builder().register(java);
    }

    @Reference(
            service = MultiCollector.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(MultiCollector collector) {
        modules.add(collector);
    }

    void remove(MultiCollector collector) {
        modules.remove(collector);
    }

    @Reference(
            service = Supplier.class,
            target = "(" + OfferedNumbers.METRIC + "=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeNumbers")
    void addNumbers(Supplier<?> numbers, Map<String, Object> properties) {
        modules.add(OfferedNumbers.of(numbers, properties));
    }

    void removeNumbers(Supplier<?> numbers) {
        modules.removeIf(one -> one instanceof OfferedNumbers offered && offered.numbers() == numbers);
    }

    /** All of them in the text format of Prometheus. */
    byte[] text() throws IOException {
        Map<String, MetricSnapshot> all = new TreeMap<>();
        add(all, java.scrape());
        for (MultiCollector module : modules) {
            try {
                add(all, module.collect());
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} does not say what it has counted", module.getClass().getName(), e);
            }
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, new MetricSnapshots(all.values()));
        return text.toByteArray();
    }

    /** A name that two have would make the whole text unreadable. */
    private static void add(Map<String, MetricSnapshot> all, MetricSnapshots more) {
        for (MetricSnapshot one : more) {
            String name = one.getMetadata().getPrometheusName();
            if (all.putIfAbsent(name, one) != null) {
                LOG.warn("Two modules have a metric {}", name);
            }
        }
    }
}
