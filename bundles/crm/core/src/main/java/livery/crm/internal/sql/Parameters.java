package livery.crm.internal.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Binds values by their type. Instants are kept in UTC. */
final class Parameters {

    private Parameters() {}

    static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else if (value instanceof String text) {
            statement.setString(position, text);
        } else if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof Integer number) {
            statement.setInt(position, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(position, number);
        } else if (value instanceof LocalDate day) {
            statement.setObject(position, day);
        } else if (value instanceof Instant instant) {
            statement.setObject(position, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else {
            throw new IllegalArgumentException(
                    "no parameter is a " + value.getClass().getName());
        }
    }

    static int bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return values.length;
    }
}
