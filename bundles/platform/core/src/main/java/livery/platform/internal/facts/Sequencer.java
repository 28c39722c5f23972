package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/**
 * Numbers facts once they are committed, in the order in which they were told. Readers go by these numbers alone, which
 * have no gaps that could fill later. Whoever holds the tenant's head does it; others pass by.
 */
final class Sequencer {

    private static final int AT_ONCE = 1_000;

    private final EntityStore store;
    private final UnitOfWork units;

    Sequencer(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /**
     * What came of it.
     *
     * @param many how many facts were numbered
     * @param busy somebody else has the tenant's head, who may have looked before the last facts were committed: so
     *     whoever knows of facts comes again
     */
    record Numbered(int many, boolean busy) {}

    /** Numbers all that is committed. */
    Numbered number(TenantId tenant) {
        int all = 0;
        int some = some(tenant);
        while (some > 0) {
            all += some;
            some = some(tenant);
        }
        return new Numbered(all, some < 0);
    }

    /** Below 0 when somebody else has the head. */
    private int some(TenantId tenant) {
        return units.call(CallContext.system(tenant, "facts"), () -> {
            long head = lockedHead(tenant);
            if (head < 0) {
                return -1;
            }
            List<Long> ids = unnumbered(tenant);
            if (!ids.isEmpty()) {
                write(tenant, head, ids);
            }
            return ids.size();
        });
    }

    /** Below 0 when somebody else has it. */
    private long lockedHead(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(
                            "select seq from platform_fact_head where tenant_id = ? for update skip locked");
                    PreparedStatement look =
                            connection.prepareStatement("select seq from platform_fact_head where tenant_id = ?");
                    PreparedStatement add = connection.prepareStatement(
                            "insert ignore into platform_fact_head (tenant_id, seq) values (?, 0)")) {
                lock.setLong(1, tenant.value());
                try (ResultSet row = lock.executeQuery()) {
                    if (row.next()) {
                        return row.getLong(1);
                    }
                }
                look.setLong(1, tenant.value());
                try (ResultSet row = look.executeQuery()) {
                    if (row.next()) {
                        return -1L;
                    }
                }
                add.setLong(1, tenant.value());
                return add.executeUpdate() > 0 ? 0L : -1L;
            }
        });
    }

    private List<Long> unnumbered(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id from platform_fact where tenant_id = ? and seq is null order by n limit " + AT_ONCE)) {
                select.setLong(1, tenant.value());
                List<Long> ids = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
                return ids;
            }
        });
    }

    private void write(TenantId tenant, long head, List<Long> ids) {
        store.jdbc(connection -> {
            try (PreparedStatement number = connection.prepareStatement(
                            "update platform_fact set seq = ? where tenant_id = ? and id = ?");
                    PreparedStatement move =
                            connection.prepareStatement("update platform_fact_head set seq = ? where tenant_id = ?")) {
                long seq = head;
                for (long id : ids) {
                    number.setLong(1, ++seq);
                    number.setLong(2, tenant.value());
                    number.setLong(3, id);
                    number.addBatch();
                }
                number.executeBatch();
                move.setLong(1, seq);
                move.setLong(2, tenant.value());
                return move.executeUpdate();
            }
        });
    }
}
