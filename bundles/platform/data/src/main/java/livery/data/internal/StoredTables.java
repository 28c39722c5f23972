package livery.data.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.data.TenantTables;
import livery.platform.TenantId;

/** The tenants' tables as the database itself describes them. */
final class StoredTables implements TenantTables {

    private static final String KEYS = """
            select c.table_name, k.column_name
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            left join information_schema.key_column_usage k on k.table_schema = c.table_schema
              and k.table_name = c.table_name and k.constraint_name = 'PRIMARY'
            where c.table_schema = database() and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
            order by c.table_name, k.ordinal_position""";
    private static final String REFERENCES = """
            select distinct table_name, referenced_table_name from information_schema.key_column_usage
            where table_schema = database() and referenced_table_schema = database()
            order by table_name""";

    private final Placement placement;

    StoredTables(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<TenantTable> of(TenantId tenant) {
        try (Connection connection = placement.of(tenant).connection()) {
            return inOrder(keys(connection), references(connection));
        } catch (SQLException e) {
            throw Outage.of(new IllegalStateException("the tables cannot be listed", e));
        }
    }

    private static Map<String, List<String>> keys(Connection connection) throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
            }
        }
        return keys;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> referring = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(REFERENCES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                referring
                        .computeIfAbsent(row.getString(2), any -> new HashSet<>())
                        .add(row.getString(1));
            }
        }
        return referring;
    }

    private static List<TenantTable> inOrder(Map<String, List<String>> keys, Map<String, Set<String>> referring) {
        Map<String, TenantTable> ordered = new LinkedHashMap<>();
        Set<String> entered = new HashSet<>();
        keys.keySet().forEach(table -> add(table, keys, referring, entered, ordered));
        return List.copyOf(ordered.values());
    }

    /** Those that refer to it first; where they refer to each other in a circle, any order. */
    private static void add(
            String table,
            Map<String, List<String>> keys,
            Map<String, Set<String>> referring,
            Set<String> entered,
            Map<String, TenantTable> ordered) {
        List<String> key = keys.get(table);
        if (key == null || !entered.add(table)) {
            return;
        }
        referring.getOrDefault(table, Set.of()).stream()
                .sorted()
                .forEach(other -> add(other, keys, referring, entered, ordered));
        if (!BindingScope.TENANT_COLUMN.equals(key.get(0))) {
            throw new IllegalStateException("the key of " + table + " does not start with the tenant");
        }
        ordered.put(table, new TenantTable(table, key.subList(1, key.size())));
    }
}
