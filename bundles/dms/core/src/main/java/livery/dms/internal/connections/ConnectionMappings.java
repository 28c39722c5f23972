package livery.dms.internal.connections;

import livery.data.EntityStore;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.Mappings;
import livery.platform.TenantId;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/** The mappings of the connections of the tenant whose unit of work this is, of removed ones too. */
public final class ConnectionMappings implements Mappings {

    private final EntityStore store;
    private final Tenants tenants;

    public ConnectionMappings(EntityStore store, Tenants tenants) {
        this.store = store;
        this.tenants = tenants;
    }

    @Override
    public @Nullable Mapping of(TenantId tenant, long connectionId) {
        ConnectionRow row = store.session().find(ConnectionRow.class, connectionId);
        return row == null
                ? null
                : tenants.find(tenant)
                        .map(known -> Mapping.of(row.settings(), known))
                        .orElse(null);
    }
}
