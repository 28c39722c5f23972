package livery.platform.internal.rest;

import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;

/** The brand of a path. */
final class Brand {

    private Brand() {}

    /** The same call in the brand. */
    static CallContext call(Tenants tenants, String brand, CallContext call) {
        TenantId id = TenantId.parse(brand)
                .flatMap(tenants::find)
                .filter(found -> found.kind() == TenantKind.BRAND)
                .map(Tenant::id)
                .orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        return new CallContext(id, call.person(), call.permissions(), call.locale(), call.cause());
    }
}
