package livery.crm.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one select or one change with values that are bound in their order. */
public final class Query {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Query() {}

    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return list(connection, 0, sql, reader, values);
    }

    /**
     * As the other.
     *
     * @param seconds after which it is given up, or 0 for never
     */
    public static <T> List<T> list(
            Connection connection, int seconds, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(seconds);
            Parameters.bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    public static boolean exists(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return !list(connection, sql, row -> true, values).isEmpty();
    }

    /** How many rows were changed. */
    public static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, values);
            return statement.executeUpdate();
        }
    }
}
