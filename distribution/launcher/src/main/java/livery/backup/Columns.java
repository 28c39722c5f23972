package livery.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a table that hold something of their own, in the table's order. */
record Columns(List<Column> all) {
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");
    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

    /** One column, by its name and the name of its type. */
    record Column(String name, String type) {

        boolean binary() {
            return BINARY.contains(type);
        }

        /** Numbers and times as the server itself writes them, not as a driver does. */
        private String asText() {
            return binary() || TEXT.contains(type) ? quoted(name) : "cast(" + quoted(name) + " as char)";
        }
    }

    static Columns of(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select column_name, lower(data_type) from information_schema.columns"
                        + " where table_schema = database() and table_name = ? and is_generated = 'NEVER'"
                        + " order by ordinal_position")) {
            select.setString(1, table);
            List<Column> columns = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
            return new Columns(columns);
        }
    }

    String select(String table) {
        return "select " + all.stream().map(Column::asText).collect(Collectors.joining(", ")) + " from "
                + quoted(table);
    }

    String insert(String table) {
        return "insert into " + quoted(table) + " ("
                + all.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ")) + ") values ("
                + all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    boolean[] binary() {
        boolean[] binary = new boolean[all.size()];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = all.get(i).binary();
        }
        return binary;
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
