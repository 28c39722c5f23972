package livery.crm.internal.rest;

import livery.platform.TenantId;
import livery.platform.Tenants;

/** What stores are called; the platform keeps that in memory. */
final class StoreNames {

    private final Tenants tenants;

    StoreNames(Tenants tenants) {
        this.tenants = tenants;
    }

    /** By its number where it has gone. */
    StoreRefJson of(long store) {
        String id = Long.toString(store);
        return tenants.find(new TenantId(store))
                .map(tenant -> new StoreRefJson(id, tenant.code(), tenant.name()))
                .orElseGet(() -> new StoreRefJson(id, id, id));
    }
}
