package livery.platform.tenants;

import livery.platform.Tenant;
import livery.platform.TenantState;

/**
 * A tenant as those see it who manage it.
 *
 * @param ownState its own state; what holds, its brand's counted in, is {@link Tenant#state()}
 */
public record ManagedTenant(Tenant tenant, TenantState ownState, long version) {}
