package livery.platform.internal.nodes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** The nodes as rows of the group; all times by the database's clock. */
final class NodeTable {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "nodes");
    private static final int MOST = 100;
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(7);

    /** A node as it is stored. */
    record Seen(
            long id,
            String name,
            String version,
            Instant startedAt,
            Instant seenAt,
            @Nullable Instant stoppedAt) {

        boolean lives(Instant now) {
            return stoppedAt == null && seenAt.isAfter(now.minus(Heartbeat.DEAD_AFTER));
        }
    }

    /** All that one heartbeat finds out. */
    record Look(Instant now, List<Seen> nodes) {}

    private final EntityStore store;
    private final UnitOfWork units;

    NodeTable(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Says that the node lives, and looks who else does. */
    Look beat(long id, String name, String version) {
        return units.call(
                GROUP,
                () -> store.jdbc(connection -> {
                    Instant now = now(connection);
                    if (!seen(connection, id, now)) {
                        add(connection, id, name, version, now);
                        forget(connection, now.minus(KEPT));
                    }
                    return new Look(now, since(connection, now.minus(SHOWN)));
                }));
    }

    void stopped(long id) {
        units.run(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement update = connection.prepareStatement(
                            "update platform_node set stopped_at = utc_timestamp(6) where tenant_id = ? and id = ?")) {
                        update.setLong(1, TenantId.GROUP.value());
                        update.setLong(2, id);
                        return update.executeUpdate();
                    }
                }));
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select utc_timestamp(6)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static boolean seen(Connection connection, long id, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update platform_node set seen_at = ? where tenant_id = ? and id = ?")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setLong(2, TenantId.GROUP.value());
            update.setLong(3, id);
            return update.executeUpdate() > 0;
        }
    }

    private static void add(Connection connection, long id, String name, String version, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into platform_node (tenant_id, id, name, version, started_at, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, TenantId.GROUP.value());
            insert.setLong(2, id);
            insert.setString(3, name);
            insert.setString(4, version);
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setTimestamp(6, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from platform_node where tenant_id = ? and seen_at < ?")) {
            delete.setLong(1, TenantId.GROUP.value());
            delete.setTimestamp(2, Timestamp.from(before));
            delete.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from platform_lease_member"
                + " where tenant_id = ? and node_id not in (select id from platform_node where tenant_id = ?)")) {
            delete.setLong(1, TenantId.GROUP.value());
            delete.setLong(2, TenantId.GROUP.value());
            delete.executeUpdate();
        }
    }

    private static List<Seen> since(Connection connection, Instant from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, name, version, started_at, seen_at, stopped_at from platform_node"
                        + " where tenant_id = ? and seen_at > ? order by id desc limit " + MOST)) {
            select.setLong(1, TenantId.GROUP.value());
            select.setTimestamp(2, Timestamp.from(from));
            List<Seen> nodes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp stopped = row.getTimestamp(6);
                    nodes.add(new Seen(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            row.getTimestamp(5).toInstant(),
                            stopped == null ? null : stopped.toInstant()));
                }
            }
            return nodes;
        }
    }
}
