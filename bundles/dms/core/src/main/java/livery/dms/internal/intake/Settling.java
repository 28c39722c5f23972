package livery.dms.internal.intake;

import java.util.Map;
import livery.data.EntityStore;
import livery.platform.TenantId;

/**
 * Ends what is held of records that have come as they should since: it is older than they are, so taking it in later
 * would put old values over new ones. Inside a unit of work.
 */
final class Settling {

    private final HeldTable held;
    private final IntakeTables tables;

    Settling(EntityStore store) {
        this.held = new HeldTable(store);
        this.tables = new IntakeTables(store);
    }

    /** @param before by external id: only held records with ids smaller than this are older */
    void settle(TenantId tenant, Mapping mapping, Map<String, Long> before) {
        held.settle(tenant, mapping.source(), mapping.kind(), before)
                .forEach((importId, change) -> tables.count(tenant, importId, change, -1));
    }
}
