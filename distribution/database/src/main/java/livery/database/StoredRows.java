package livery.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is stored, of all tenants and past every guard: for tests that must see what a store's own queries would hide.
 *
 * @param url with the account in it, as {@link TestDatabase#jdbcUrl} gives it
 */
public record StoredRows(String url) {

    /** A connection that no guard watches. */
    public Connection unguarded() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of a query, row by row. */
    public List<String> texts(String sql) {
        return column(sql, 1);
    }

    /** The second column of a query's first row, as {@code show} has what it is asked for. */
    public String second(String sql) {
        return column(sql, 2).get(0);
    }

    /** Each column, of whatever type, in which the text occurs somewhere, with its table before it. */
    public List<String> columnsWith(String text) {
        String columns = "select concat('`', table_name, '`.`', column_name, '`') from information_schema.columns"
                + " where table_schema = database()";
        String quoted = text.replace("\\", "\\\\").replace("'", "''");
        return texts(columns).stream()
                .filter(column -> number("select count(*) from " + column.substring(0, column.indexOf('.'))
                                + " where instr(cast(" + column + " as char), '" + quoted + "') > 0")
                        > 0)
                .toList();
    }

    /** Runs one statement. */
    public void change(String sql) {
        try (Connection connection = unguarded();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the whole server has counted so far under this name, such as {@code Com_select}. */
    public long counted(String name) {
        return Long.parseLong(second("show global status like '" + name + "'"));
    }

    private List<String> column(String sql, int number) {
        try (Connection connection = unguarded();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(number));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
