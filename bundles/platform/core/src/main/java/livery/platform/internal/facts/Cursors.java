package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Cursors as rows, each locked by whoever moves it. Inside a unit of work of their tenant. */
final class Cursors {

    private static final int LONGEST_TROUBLE = 500;

    private final EntityStore store;

    Cursors(EntityStore store) {
        this.store = store;
    }

    /** The lanes in which there are facts that the subscription has not dealt with. */
    List<Integer> lanesWithNews(TenantId tenant, String subscription) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select f.lane from (select lane, max(seq) as newest from platform_fact where tenant_id = ?"
                            + " and seq is not null group by lane) f"
                            + " left join platform_fact_cursor c on c.tenant_id = ? and c.subscription = ?"
                            + " and c.lane = f.lane where c.seq is null or c.seq < f.newest order by f.lane")) {
                select.setLong(1, tenant.value());
                select.setLong(2, tenant.value());
                select.setString(3, subscription);
                List<Integer> lanes = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lanes.add(rows.getInt(1));
                    }
                }
                return lanes;
            }
        });
    }

    /** By lane, the newest fact there is. */
    Map<Integer, Long> newest(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select lane, max(seq) from platform_fact where tenant_id = ? and seq is not null group by lane")) {
                select.setLong(1, tenant.value());
                Map<Integer, Long> newest = new TreeMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        newest.put(rows.getInt(1), rows.getLong(2));
                    }
                }
                return newest;
            }
        });
    }

    /** The cursor, locked; nothing when somebody else is moving it. */
    Optional<Cursor> tryLock(TenantId tenant, String subscription, int lane) {
        return read(tenant, subscription, lane, " for update skip locked");
    }

    /** The cursor, locked, once nobody else is moving it; nothing when the subscription has never begun here. */
    Optional<Cursor> lock(TenantId tenant, String subscription, int lane) {
        return read(tenant, subscription, lane, " for update");
    }

    private Optional<Cursor> read(TenantId tenant, String subscription, int lane, String how) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select seq, done, attempts, again_at from platform_fact_cursor where tenant_id = ?"
                            + " and subscription = ? and lane = ?" + how)) {
                key(select, 1, tenant, subscription, lane);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Timestamp again = row.getTimestamp(4);
                    return Optional.of(new Cursor(
                            subscription,
                            lane,
                            row.getLong(1),
                            row.getInt(2),
                            row.getInt(3),
                            again == null ? null : again.toInstant()));
                }
            }
        });
    }

    /**
     * Makes the cursor where there is none: it begins after what had been told when the subscription was first seen. In a
     * unit of its own, for what fails later must not undo it.
     */
    boolean begin(TenantId tenant, String subscription, int lane, long sinceN) {
        return store.jdbc(connection -> {
            try (PreparedStatement start = connection.prepareStatement(
                            "select coalesce(max(seq), 0) from platform_fact where tenant_id = ? and lane = ? and n <= ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert ignore into platform_fact_cursor (tenant_id, subscription, lane, seq, done, attempts)"
                                    + " values (?, ?, ?, ?, 0, 0)")) {
                start.setLong(1, tenant.value());
                start.setInt(2, lane);
                start.setLong(3, sinceN);
                long seq;
                try (ResultSet row = start.executeQuery()) {
                    seq = row.next() ? row.getLong(1) : 0;
                }
                key(insert, 1, tenant, subscription, lane);
                insert.setLong(4, seq);
                return insert.executeUpdate() > 0;
            }
        });
    }

    void move(TenantId tenant, Cursor cursor, @Nullable String trouble) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_fact_cursor set seq = ?, done = ?, attempts = ?, again_at = ?, trouble = ?"
                            + " where tenant_id = ? and subscription = ? and lane = ?")) {
                update.setLong(1, cursor.seq());
                update.setInt(2, cursor.done());
                update.setInt(3, cursor.attempts());
                Instant again = cursor.againAt();
                if (again == null) {
                    update.setNull(4, Types.TIMESTAMP);
                } else {
                    update.setTimestamp(4, Timestamp.from(again));
                }
                update.setString(5, trouble == null ? null : shortened(trouble));
                key(update, 6, tenant, cursor.subscription(), cursor.lane());
                return update.executeUpdate();
            }
        });
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE);
    }

    private static void key(PreparedStatement statement, int at, TenantId tenant, String subscription, int lane)
            throws SQLException {
        statement.setLong(at, tenant.value());
        statement.setString(at + 1, subscription);
        statement.setInt(at + 2, lane);
    }
}
