package livery.platform;

import org.jspecify.annotations.Nullable;

/**
 * A brand or a store to be.
 *
 * @param brand code of the brand, for a store
 * @param timeZone IANA name
 */
public record NewTenant(
        TenantKind kind,
        String code,
        String name,
        @Nullable String brand,
        String region,
        String timeZone,
        String currency) {}
