package livery.web;

import java.util.Set;
import livery.platform.Permissions;
import livery.platform.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the API shows it to a person.
 *
 * @param kind {@code group}, {@code brand} or {@code store}
 * @param state what holds, its brand's state counted in: {@code active}, {@code suspended}, {@code archived} or
 *     {@code erasing}
 * @param permissions what the person may do there, as patterns
 */
public record TenantJson(
        String id,
        String name,
        String code,
        String kind,
        @Nullable String brand,
        String region,
        String timeZone,
        String currency,
        String state,
        Set<String> permissions) {

    public static TenantJson of(Tenant tenant, Permissions permissions) {
        return new TenantJson(
                tenant.id().toString(),
                tenant.name(),
                tenant.code(),
                tenant.kind().name().toLowerCase(java.util.Locale.ROOT),
                tenant.brand(),
                tenant.region(),
                tenant.timeZone().getId(),
                tenant.currency(),
                tenant.state().name().toLowerCase(java.util.Locale.ROOT),
                permissions.patterns());
    }
}
