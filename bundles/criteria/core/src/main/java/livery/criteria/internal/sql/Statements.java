package livery.criteria.internal.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import livery.platform.Fault;

/** Runs statements. */
final class Statements {

    private static final int TOO_SLOW = 1969;

    private Statements() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param seconds after which it is given up, or 0 */
    static <T> List<T> list(Connection connection, Sql sql, int seconds, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setQueryTimeout(seconds);
            for (int i = 0; i < sql.values().size(); i++) {
                bind(statement, i + 1, sql.values().get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || e.getErrorCode() == TOO_SLOW) {
                throw new Fault(Fault.Kind.UNAVAILABLE, "criteria.too-slow", java.util.Map.of(), List.of(), e);
            }
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof Integer number) {
            statement.setInt(position, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(position, number);
        } else if (value instanceof String text) {
            statement.setString(position, text);
        } else if (value instanceof Instant instant) {
            statement.setObject(position, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof LocalDate date) {
            statement.setObject(position, date);
        } else {
            throw new IllegalArgumentException(
                    "no parameter is a " + value.getClass().getName());
        }
    }
}
