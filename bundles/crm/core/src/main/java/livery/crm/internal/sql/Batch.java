package livery.crm.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends many rows of one statement together. */
public final class Batch {

    private Batch() {}

    /** Does nothing without rows. */
    public static void run(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** So many places for values, with commas between. */
    public static String places(int count) {
        return "?, ".repeat(count - 1) + "?";
    }
}
