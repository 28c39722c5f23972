package livery.platform.internal.rest;

import java.util.Locale;
import livery.platform.Tenant;
import livery.platform.tenants.ManagedTenant;
import org.jspecify.annotations.Nullable;

/**
 * A brand or a store as those see it who manage it.
 *
 * @param name empty once it has been erased
 * @param state what holds, its brand's counted in: {@code active}, {@code suspended}, {@code archived}, {@code erasing} or
 *     {@code erased}
 * @param ownState its own
 * @param version as in {@code ETag}
 */
public record ManagedTenantJson(
        String id,
        String kind,
        String code,
        String name,
        @Nullable String brand,
        String region,
        String timeZone,
        String currency,
        String state,
        String ownState,
        long version) {

    static ManagedTenantJson of(ManagedTenant managed) {
        Tenant tenant = managed.tenant();
        return new ManagedTenantJson(
                tenant.id().toString(),
                small(tenant.kind()),
                tenant.code(),
                tenant.name(),
                tenant.brand(),
                tenant.region(),
                tenant.timeZone().getId(),
                tenant.currency(),
                small(tenant.state()),
                small(managed.ownState()),
                managed.version());
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
