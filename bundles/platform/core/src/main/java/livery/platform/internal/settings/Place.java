package livery.platform.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.settings.SettingSheet.Origin;

/**
 * Where something is set.
 *
 * @param rows the tenant whose rows they are: a store's own, and the group's for the group and its brands
 * @param id the group, brand or store itself
 */
record Place(TenantId rows, TenantId id, Origin origin) {

    private static final Place GROUP = new Place(TenantId.GROUP, TenantId.GROUP, Origin.GROUP);

    /** The place of the call and those it inherits from, the nearest first. */
    static List<Place> chain(Tenants tenants, CallContext context) {
        if (context.tenant().equals(TenantId.GROUP)) {
            return List.of(GROUP);
        }
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        List<Place> chain = new ArrayList<>();
        if (tenant.kind() == TenantKind.BRAND) {
            chain.add(brand(tenant.id()));
        } else {
            chain.add(new Place(tenant.id(), tenant.id(), Origin.STORE));
            if (tenant.brandId() != null) {
                chain.add(brand(Objects.requireNonNull(tenant.brandId())));
            }
        }
        chain.add(GROUP);
        return chain;
    }

    private static Place brand(TenantId id) {
        return new Place(TenantId.GROUP, id, Origin.BRAND);
    }

    boolean isGroup() {
        return id.equals(TenantId.GROUP);
    }

    /** The same call in the tenant whose rows these are. */
    CallContext context(CallContext call) {
        return rows.equals(call.tenant())
                ? call
                : new CallContext(rows, call.person(), call.permissions(), call.locale(), call.cause());
    }
}
