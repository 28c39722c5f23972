package livery.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables that an import writes. */
final class Tables {
    private static final String WRITTEN = "select c.table_name from information_schema.columns c"
            + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
            + " where c.table_schema = '" + DatabaseAccount.SCHEMA + "' and c.column_name = 'tenant_id'"
            + " and t.table_type = 'BASE TABLE'"
            + " and (c.table_name like 'crm\\_%' or c.table_name like 'dms\\_%') order by c.table_name";
    private static final String REFERENCED = "select distinct referenced_table_name"
            + " from information_schema.key_column_usage where table_schema = '" + DatabaseAccount.SCHEMA
            + "' and referenced_table_name is not null and referenced_table_name <> table_name and table_name = '%s'";

    private Tables() {}

    /** Each after those that it refers to. */
    static List<String> inOrder(Connection connection) throws SQLException {
        List<String> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String table : words(connection, WRITTEN)) {
            append(connection, table, ordered, seen);
        }
        return ordered;
    }

    private static void append(Connection connection, String table, List<String> ordered, Set<String> seen)
            throws SQLException {
        if (seen.add(table)) {
            for (String referenced : words(connection, REFERENCED.formatted(table))) {
                append(connection, referenced, ordered, seen);
            }
            ordered.add(table);
        }
    }

    /** With all indexes and constraints. */
    static void copyDefinitions(Connection from, Connection to, List<String> tables) throws SQLException {
        for (String table : tables) {
            try (Statement read = from.createStatement();
                    ResultSet rows = read.executeQuery("show create table " + table);
                    Statement write = to.createStatement()) {
                rows.next();
                write.execute(rows.getString(2));
            }
        }
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        return words(
                connection,
                "select column_name from information_schema.columns where table_schema = '" + DatabaseAccount.SCHEMA
                        + "' and table_name = '" + table + "' and is_generated = 'NEVER' order by ordinal_position");
    }

    private static List<String> words(Connection connection, String sql) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
