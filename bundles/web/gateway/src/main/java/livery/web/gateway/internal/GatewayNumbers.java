package livery.web.gateway.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Offers what the gateway counts to whoever shows metrics, without knowing who that is: each metric is a service of the
 * JDK's own type whose properties say what it is, and which gives a number for each list of the labels' values.
 */
final class GatewayNumbers {

    /** The metric's name; one that ends in {@code _total} only grows. */
    static final String METRIC = "livery.metric";

    static final String HELP = "livery.metric.help";
    static final String LABELS = "livery.metric.labels";

    private final BundleContext bundles;
    private final Slots slots;
    private final Refusals refusals;
    private final List<ServiceRegistration<?>> offered = new ArrayList<>();

    GatewayNumbers(BundleContext bundles, Slots slots, Refusals refusals) {
        this.bundles = bundles;
        this.slots = slots;
        this.refusals = refusals;
    }

    void open() {
        offer(
                "livery_gateway_refused_total",
                "Requests that no module has answered, and the gateway therefore by itself.",
                () -> refusals.counts(modules()),
                "module",
                "reason",
                "status");
        offer(
                "livery_gateway_parked",
                "Requests that wait for a module that is being updated.",
                () -> slots.parkedByModule().entrySet().stream()
                        .collect(Collectors.toMap(parked -> List.of(parked.getKey()), Map.Entry::getValue)),
                "module");
    }

    private Set<String> modules() {
        return slots.parkedByModule().keySet();
    }

    private void offer(
            String metric, String help, Supplier<Map<List<String>, ? extends Number>> numbers, String... labels) {
        offered.add(bundles.registerService(
                Supplier.class,
                numbers,
                FrameworkUtil.asDictionary(Map.of(METRIC, metric, HELP, help, LABELS, labels))));
    }

    void close() {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
    }
}
