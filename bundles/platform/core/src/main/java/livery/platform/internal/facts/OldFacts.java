package livery.platform.internal.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** Facts that nobody needs any more: old, told to every subscription that wants them, and parked of none. */
public final class OldFacts {

    private final EntityStore store;
    private final UnitOfWork units;

    public OldFacts(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Since when each subscription wants to know; also those whose module is away. */
    public Map<String, Long> wanted(TenantId tenant) {
        return units.apart(
                CallContext.system(TenantId.GROUP, "facts"),
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select subscription, since_n from platform_fact_subscription where tenant_id = ?")) {
                        select.setLong(1, TenantId.GROUP.value());
                        Map<String, Long> since = new HashMap<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                since.put(row.getString(1), row.getLong(2));
                            }
                        }
                        return since;
                    }
                }));
    }

    /** Deletes some, inside a unit of work of the tenant; returns how many. */
    public int forget(TenantId tenant, Instant before, Map<String, Long> wanted, int most) {
        return store.jdbc(connection -> {
            for (int lane = 0; lane < Lane.COUNT; lane++) {
                List<Long> ids =
                        old(connection, tenant, lane, before, dealtWith(connection, tenant, lane, wanted), most);
                if (!ids.isEmpty()) {
                    return delete(connection, tenant, ids);
                }
            }
            return 0;
        });
    }

    /** The number up to which every subscription has come in the lane. */
    private static long dealtWith(Connection connection, TenantId tenant, int lane, Map<String, Long> wanted)
            throws SQLException {
        Map<String, Long> cursors = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select subscription, seq from platform_fact_cursor where tenant_id = ? and lane = ?")) {
            select.setLong(1, tenant.value());
            select.setInt(2, lane);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cursors.put(row.getString(1), row.getLong(2));
                }
            }
        }
        long dealtWith = Long.MAX_VALUE;
        for (Map.Entry<String, Long> one : wanted.entrySet()) {
            Long seq = cursors.get(one.getKey());
            dealtWith = Math.min(dealtWith, seq == null ? toldBefore(connection, tenant, lane, one.getValue()) : seq);
        }
        return dealtWith;
    }

    private static long toldBefore(Connection connection, TenantId tenant, int lane, long n) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(max(seq), 0) from platform_fact where tenant_id = ? and lane = ? and n <= ?")) {
            select.setLong(1, tenant.value());
            select.setInt(2, lane);
            select.setLong(3, n);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static List<Long> old(
            Connection connection, TenantId tenant, int lane, Instant before, long dealtWith, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select f.id from platform_fact f left join platform_fact_parked p on p.tenant_id = ? and p.fact_id = f.id"
                        + " where f.tenant_id = ? and f.lane = ? and f.seq <= ? and f.at < ? and p.id is null"
                        + " order by f.seq limit " + most)) {
            select.setLong(1, tenant.value());
            select.setLong(2, tenant.value());
            select.setInt(3, lane);
            select.setLong(4, dealtWith);
            select.setTimestamp(5, Timestamp.from(before));
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    private static int delete(Connection connection, TenantId tenant, List<Long> ids) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from platform_fact where tenant_id = ? and id = ?")) {
            for (long id : ids) {
                delete.setLong(1, tenant.value());
                delete.setLong(2, id);
                delete.addBatch();
            }
            delete.executeBatch();
            return ids.size();
        }
    }
}
