package livery.modules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import livery.data.EntityStore;
import livery.platform.TenantId;

/** How far each node has come, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class NodeTable {

    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;

    public NodeTable(EntityStore store) {
        this.store = store;
    }

    /** The node runs the set of this number. */
    public void reached(String node, int number) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into modules_node (tenant_id, node, number) values (?, ?, ?)")) {
                insert.setLong(1, GROUP);
                insert.setString(2, node);
                insert.setInt(3, number);
                insert.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "update modules_node set number = ? where tenant_id = ? and node = ?")) {
                update.setInt(1, number);
                update.setLong(2, GROUP);
                update.setString(3, node);
                return update.executeUpdate();
            }
        });
    }

    /** Those of some nodes that do not run the set of this number. */
    public List<String> behind(Collection<String> nodes, int number) {
        List<String> behind = new ArrayList<>(nodes);
        store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select node from modules_node where tenant_id = ? and number = ?")) {
                select.setLong(1, GROUP);
                select.setInt(2, number);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        behind.remove(row.getString(1));
                    }
                }
                return behind;
            }
        });
        return behind;
    }
}
