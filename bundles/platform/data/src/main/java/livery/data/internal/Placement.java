package livery.data.internal;

import livery.platform.TenantId;

/** Says in which database a tenant's rows lie. */
@FunctionalInterface
interface Placement {

    MariaDbPool of(TenantId tenant);

    /** All on one. */
    static Placement onOne(MariaDbPool pool) {
        return tenant -> pool;
    }
}
