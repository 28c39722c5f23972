package livery.platform;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A group, brand or store as others see it.
 *
 * @param code short and unique in the group, for people and files: {@code gz-tianhe}
 * @param brandId the brand that a store belongs to
 * @param brand that brand's name
 * @param region ISO 3166 country, the home of telephone numbers written without one
 * @param timeZone the store's wall clock; data sources without a zone of their own are read by it
 * @param currency ISO 4217, of amounts written without one
 * @param state what holds: its own, or its brand's where that is further from open
 */
public record Tenant(
        TenantId id,
        TenantKind kind,
        String code,
        String name,
        @Nullable TenantId brandId,
        @Nullable String brand,
        String region,
        ZoneId timeZone,
        String currency,
        TenantState state) {}
