package livery.data.internal;

import java.util.List;
import livery.platform.TenantId;

/** Says in which database a tenant's rows lie. */
interface Placement {

    MariaDbPool of(TenantId tenant);

    /** Each database once. */
    List<MariaDbPool> all();

    /** All on one. */
    static Placement onOne(MariaDbPool pool) {
        return new Placement() {
            @Override
            public MariaDbPool of(TenantId tenant) {
                return pool;
            }

            @Override
            public List<MariaDbPool> all() {
                return List.of(pool);
            }
        };
    }
}
