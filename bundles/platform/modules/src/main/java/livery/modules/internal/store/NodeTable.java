package livery.modules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** How far each node has come, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class NodeTable {

    private static final long GROUP = TenantId.GROUP.value();

    private static final String BETWEEN = ",";
    /** As many as fit into the column, whatever they are called. */
    private static final int MOST = 20;

    private final EntityStore store;

    public NodeTable(EntityStore store) {
        this.store = store;
    }

    /**
     * How far a node has come.
     *
     * @param troubled ids of modules that are to run there and do not, or are not well
     */
    public record Reached(int number, @Nullable Instant since, List<String> troubled) {}

    /** By the node's name, of all that have ever come to a set. */
    public Map<String, Reached> reached() {
        return store.jdbc(connection -> {
            Map<String, Reached> nodes = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select node, number, reached_at, troubled from modules_node where tenant_id = ?")) {
                select.setLong(1, GROUP);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String troubled = row.getString(4);
                        nodes.put(
                                row.getString(1),
                                new Reached(
                                        row.getInt(2),
                                        row.getObject(3) == null ? null : SetTable.instant(row, 3),
                                        troubled == null || troubled.isEmpty()
                                                ? List.of()
                                                : List.of(troubled.split(BETWEEN))));
                    }
                }
            }
            return nodes;
        });
    }

    /** These modules are to run on the node and do not, or are not well; of very many the first. */
    public void troubled(String node, Collection<String> modules) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update modules_node set troubled = ? where tenant_id = ? and node = ?")) {
                update.setString(1, modules.stream().sorted().limit(MOST).collect(Collectors.joining(BETWEEN)));
                update.setLong(2, GROUP);
                update.setString(3, node);
                return update.executeUpdate();
            }
        });
    }

    /** The node runs the set of this number from now on. */
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
                    "update modules_node set number = ?, reached_at = utc_timestamp(6) where tenant_id = ? and node = ?")) {
                update.setInt(1, number);
                update.setLong(2, GROUP);
                update.setString(3, node);
                return update.executeUpdate();
            }
        });
    }
}
