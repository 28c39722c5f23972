package livery.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which columns of a module's migrated tables nobody has classed, beside {@link Standalone}. */
public final class ColumnClasses {

    private ColumnClasses() {}

    /** All but ids, versions and points in time; and with them classes of columns that do not exist. */
    public static List<String> wrong(Connection connection, EntityModule module) throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> known = new ArrayList<>();
        Set<String> classed = module.dataClasses().keySet();
        try (PreparedStatement select =
                connection.prepareStatement("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = database() and table_name like ?")) {
            select.setString(1, module.name() + "\\_%");
            try (ResultSet columns = select.executeQuery()) {
                while (columns.next()) {
                    String column = columns.getString(1) + "." + columns.getString(2);
                    known.add(column);
                    if (!classed.contains(column)
                            && !column.contains("_migration.")
                            && !mayBeLeftOut(columns.getString(2), columns.getString(3))) {
                        wrong.add(column);
                    }
                }
            }
        }
        classed.stream()
                .filter(column -> !known.contains(column))
                .map(column -> column + " is no column")
                .forEach(wrong::add);
        return wrong;
    }

    private static boolean mayBeLeftOut(String name, String type) {
        return switch (type) {
            case "bigint" -> name.equals("id") || name.endsWith("_id") || name.equals("version");
            case "int" -> name.equals("version");
            case "datetime" -> name.endsWith("_at");
            default -> false;
        };
    }
}
