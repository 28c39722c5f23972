package livery.bench.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Every table begins its key with the tenant, unless it holds nothing of any tenant. */
final class TableKeys {

    private static final String FIRST_OF_KEYS = "select t.table_name, k.column_name from information_schema.tables t"
            + " left join information_schema.key_column_usage k on k.table_schema = t.table_schema"
            + " and k.table_name = t.table_name and k.constraint_name = 'PRIMARY' and k.ordinal_position = 1"
            + " where t.table_schema = database() and t.table_type = 'BASE TABLE' order by t.table_name";
    /** Of each module: which migrations have run. */
    private static final String MIGRATIONS = "_migration";

    /** Tables of the installation, not of a tenant. */
    private static final Map<String, String> SHARED = Map.of(
            "platform_node", "the nodes that serve all tenants",
            "platform_scheduled_task", "the clock of the installation: its data names tenants, its library no column");

    private TableKeys() {}

    static void check(String database, Findings findings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FIRST_OF_KEYS)) {
            while (rows.next()) {
                String table = rows.getString(1);
                String first = rows.getString(2);
                if (table.endsWith(MIGRATIONS) || SHARED.containsKey(table)) {
                    findings.asked("tables of the installation");
                } else {
                    findings.asked("tables whose key begins with tenant_id");
                    findings.check("tenant_id".equals(first), "the key of table " + table + " begins with " + first);
                }
            }
        }
    }
}
