package livery.crm.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement that looks for the values of a list, written in it as {@code (??)} after all other parameters. Long lists
 * go in parts, sorted, so that neighbours are looked for together. Lists come in few lengths, the last value standing for the rest, so there are few statements for the
 * server, the driver and the guard to know.
 */
public final class ListQuery {

    /** Below the length from which MariaDB turns a list into a table of its own. */
    private static final int MOST = 500;

    private static final int[] LENGTHS = {10, 100, MOST};

    /** Takes in a row. */
    @FunctionalInterface
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final String[] texts = new String[LENGTHS.length];

    public ListQuery(String sql) {
        for (int i = 0; i < LENGTHS.length; i++) {
            texts[i] = sql.replace("(??)", "(" + "?, ".repeat(LENGTHS[i] - 1) + "?)");
        }
    }

    /** Reads the rows for each different value of the list; none for an empty list. */
    public void read(Connection connection, Collection<?> list, Row row, @Nullable Object... fixed)
            throws SQLException {
        run(connection, list, fixed, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        });
    }

    /** What is made of the rows of a list of ids, each row with one of them, in the order of the list. */
    public <T> List<T> inOrder(
            Connection connection,
            List<Long> ids,
            Query.Reader<T> reader,
            ToLongFunction<T> id,
            @Nullable Object... fixed)
            throws SQLException {
        Map<Long, T> byId = by(connection, ids, reader, id, fixed);
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What is made of the rows, by a number of theirs, in the order of these numbers. */
    public <T> Map<Long, T> by(
            Connection connection,
            Collection<Long> list,
            Query.Reader<T> reader,
            ToLongFunction<T> number,
            @Nullable Object... fixed)
            throws SQLException {
        Map<Long, T> by = new TreeMap<>();
        read(
                connection,
                list,
                row -> {
                    T made = reader.read(row);
                    by.put(number.applyAsLong(made), made);
                },
                fixed);
        return by;
    }

    /** Changes the rows for each different value of the list. */
    public void change(Connection connection, Collection<?> list, @Nullable Object... fixed) throws SQLException {
        run(connection, list, fixed, PreparedStatement::executeUpdate);
    }

    @FunctionalInterface
    private interface Execution {
        void run(PreparedStatement statement) throws SQLException;
    }

    private void run(Connection connection, Collection<?> list, @Nullable Object[] fixed, Execution execution)
            throws SQLException {
        List<?> values = new ArrayList<>(new TreeSet<>(list));
        for (int start = 0; start < values.size(); start += MOST) {
            List<?> part = values.subList(start, Math.min(values.size(), start + MOST));
            int form = form(part.size());
            try (PreparedStatement statement = connection.prepareStatement(texts[form])) {
                int position = Parameters.bind(statement, fixed);
                for (int i = 0; i < LENGTHS[form]; i++) {
                    Parameters.bind(statement, ++position, part.get(Math.min(i, part.size() - 1)));
                }
                execution.run(statement);
            }
        }
    }

    private static int form(int size) {
        int form = 0;
        while (LENGTHS[form] < size) {
            form++;
        }
        return form;
    }
}
