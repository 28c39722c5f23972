package livery.platform.metrics;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Which metrics tell tenants apart: those that the operator names in {@code etc/livery.metrics.cfg}. Each tenant is one more
 * series of a metric, or dozens of a histogram, so by default none does.
 *
 * @param metrics their names
 */
public record TenantLabels(Set<String> metrics) {

    /** The configuration that names them, for the component of a module that has such metrics. */
    public static final String PID = "livery.metrics";

    /** Each metric for all tenants together. */
    public static final TenantLabels NONE = new TenantLabels(Set.of());

    private static final String BY_TENANT = "byTenant";
    private static final String LABEL = "tenant";
    private static final String NOBODY = "none";

    public TenantLabels {
        metrics = Set.copyOf(metrics);
    }

    /** From a component's configuration: the names stand in {@code byTenant} with commas or spaces between. */
    public static TenantLabels of(Map<String, Object> configuration) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(
                configuration.getOrDefault(BY_TENANT, "").toString().split("[,\\s]+")));
        names.remove("");
        return new TenantLabels(names);
    }

    /** The labels of the metric: the tenant before its own ones, where that is asked for. */
    public String[] names(String metric, String... own) {
        return with(metric, LABEL, own);
    }

    /**
     * The values that go with {@link #names}.
     *
     * @param tenant null for what is no tenant's, such as a request that nobody has signed
     */
    public String[] values(String metric, @Nullable TenantId tenant, String... own) {
        return with(metric, tenant == null ? NOBODY : tenant.toString(), own);
    }

    private String[] with(String metric, String first, String... others) {
        return metrics.contains(metric)
                ? Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(String[]::new)
                : others;
    }
}
