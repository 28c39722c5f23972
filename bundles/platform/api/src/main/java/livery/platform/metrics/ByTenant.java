package livery.platform.metrics;

import java.util.Map;
import java.util.function.Function;

/**
 * The metrics of a component that may tell tenants apart. They are made anew, and begin at zero, when the operator names
 * other ones in {@link TenantLabels#PID}, for what was counted has other labels.
 */
public final class ByTenant<T> {

    private final Function<TenantLabels, T> make;
    private volatile Labelled<T> now;

    private record Labelled<T>(TenantLabels tenants, T metrics) {}

    /** @param configuration the component's */
    public ByTenant(Map<String, Object> configuration, Function<TenantLabels, T> make) {
        this.make = make;
        this.now = labelled(TenantLabels.of(configuration));
    }

    private Labelled<T> labelled(TenantLabels tenants) {
        return new Labelled<>(tenants, make.apply(tenants));
    }

    /** For when the component's configuration has changed. */
    public void configure(Map<String, Object> configuration) {
        TenantLabels tenants = TenantLabels.of(configuration);
        if (!tenants.equals(now.tenants())) {
            now = labelled(tenants);
        }
    }

    /** Those that count now. */
    public T now() {
        return now.metrics();
    }
}
