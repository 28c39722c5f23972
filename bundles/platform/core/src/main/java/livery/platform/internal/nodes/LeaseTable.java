package livery.platform.internal.nodes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Who holds what, as rows of the group. Every change of a kind also counts up the row of the kind itself. */
final class LeaseTable {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "leases");
    private static final String KIND_ITSELF = "";

    /**
     * A thing, and who holds it.
     *
     * @param touched counts how often it was touched
     */
    record Lease(String thing, @Nullable Long node, long touched) {}

    private final EntityStore store;
    private final UnitOfWork units;

    LeaseTable(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Counts the kind's changes; nothing when what was there before leases has not been named yet. */
    OptionalLong changes(String kind) {
        return units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select touched from platform_lease where tenant_id = ? and kind = ? and thing = ?")) {
                        bind(select, 1, kind, KIND_ITSELF);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                        }
                    }
                }));
    }

    /** Says that all that was there before has been named. */
    void named(String kind) {
        units.apart(GROUP, () -> store.jdbc(connection -> insert(connection, kind, KIND_ITSELF)));
    }

    List<Lease> all(String kind) {
        return units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement("select thing, node_id, touched from platform_lease"
                                    + " where tenant_id = ? and kind = ? and thing <> ?")) {
                        bind(select, 1, kind, KIND_ITSELF);
                        List<Lease> leases = new ArrayList<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                leases.add(new Lease(row.getString(1), (Long) row.getObject(2), row.getLong(3)));
                            }
                        }
                        return leases;
                    }
                }));
    }

    /** The nodes that take their share of the kind, dead ones perhaps among them. */
    Set<Long> members(String kind) {
        return units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select node_id from platform_lease_member where tenant_id = ? and kind = ?")) {
                        select.setLong(1, TenantId.GROUP.value());
                        select.setString(2, kind);
                        Set<Long> members = new HashSet<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                members.add(row.getLong(1));
                            }
                        }
                        return members;
                    }
                }));
    }

    void join(String kind, long node) {
        member(kind, node, "insert ignore into platform_lease_member (tenant_id, kind, node_id) values (?, ?, ?)");
    }

    void leave(String kind, long node) {
        member(kind, node, "delete from platform_lease_member where tenant_id = ? and kind = ? and node_id = ?");
    }

    private void member(String kind, long node, String sql) {
        changed(kind, connection -> {
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                change.setLong(1, TenantId.GROUP.value());
                change.setString(2, kind);
                change.setLong(3, node);
                return change.executeUpdate();
            }
        });
    }

    void add(String kind, String thing) {
        changed(kind, connection -> insert(connection, kind, thing));
    }

    void touch(String kind, String thing) {
        changed(
                kind,
                connection -> update(
                        connection,
                        "update platform_lease set touched = touched + 1 where tenant_id = ? and kind = ? and thing = ?",
                        kind,
                        thing));
    }

    void remove(String kind, String thing) {
        changed(
                kind,
                connection -> update(
                        connection,
                        "delete from platform_lease where tenant_id = ? and kind = ? and thing = ?",
                        kind,
                        thing));
    }

    /** Takes it from whom it was seen with; false when that is no longer so. */
    boolean take(String kind, Lease seen, long node) {
        return changed(kind, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update platform_lease set node_id = ? where tenant_id = ? and kind = ?"
                            + " and thing = ? and " + (seen.node() == null ? "node_id is null" : "node_id = ?"))) {
                update.setLong(1, node);
                bind(update, 2, kind, seen.thing());
                if (seen.node() != null) {
                    update.setLong(5, seen.node());
                }
                return update.executeUpdate();
            }
        });
    }

    void release(String kind, String thing, long node) {
        changed(kind, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update platform_lease set node_id = null"
                    + " where tenant_id = ? and kind = ? and thing = ? and node_id = ?")) {
                bind(update, 1, kind, thing);
                update.setLong(4, node);
                return update.executeUpdate();
            }
        });
    }

    private boolean changed(String kind, EntityStore.SqlWork<Integer> change) {
        return units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    boolean any = change.on(connection) > 0;
                    if (any) {
                        update(
                                connection,
                                "update platform_lease set touched = touched + 1"
                                        + " where tenant_id = ? and kind = ? and thing = ?",
                                kind,
                                KIND_ITSELF);
                    }
                    return any;
                }));
    }

    private static int insert(Connection connection, String kind, String thing) throws SQLException {
        return update(
                connection, "insert ignore into platform_lease (tenant_id, kind, thing) values (?, ?, ?)", kind, thing);
    }

    private static int update(Connection connection, String sql, String kind, String thing) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, 1, kind, thing);
            return update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, String kind, String thing) throws SQLException {
        statement.setLong(first, TenantId.GROUP.value());
        statement.setString(first + 1, kind);
        statement.setString(first + 2, thing);
    }
}
