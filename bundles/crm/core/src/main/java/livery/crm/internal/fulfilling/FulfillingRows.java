package livery.crm.internal.fulfilling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.criteria.IdSelect;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;

/**
 * The next rows of a list whose customer fulfils a criterion, in three statements at most, however many they are: what many
 * fulfil is soon found along the order, what few fulfil is found first and put in order. A short list is looked through once.
 */
public final class FulfillingRows {

    /** So many are looked through for each that is wanted, before all who fulfil the criterion are looked for. */
    private static final List<Integer> NEAR = List.of(5, 40);

    /** As long as a criterion is judged. */
    private static final int LONGEST_SECONDS = 30;

    private static final int TOO_SLOW = 1969;

    /** A list from where its next page begins. */
    public interface Rows {

        RowOrder order();

        /**
         * The next so many: {@code id}, {@code customer}, who is nobody that is merged into another, and what they are
         * ordered by.
         */
        IdSelect next(int most);

        /** As {@link #next(int)}, of those alone whose customer fulfils the criterion. */
        IdSelect next(Fulfilling criterion, int most);
    }

    private FulfillingRows() {}

    /**
     * The next so many that fulfil it.
     *
     * @param reader of {@code id} and what they are ordered by
     * @throws Fault {@code criteria.too-slow}
     */
    public static <T> List<T> next(
            Connection connection, Rows rows, Fulfilling criterion, int most, Query.Reader<T> reader)
            throws SQLException {
        for (int times : NEAR) {
            int near = Math.multiplyExact(times, most);
            Seen<T> seen = near(connection, rows, criterion, near, most, reader);
            if (seen.rows().size() >= most || seen.looked() < near) {
                return seen.rows();
            }
        }
        IdSelect all = rows.next(criterion, most);
        return ask(connection, all.sql(), reader, all.values());
    }

    /** Those found, and among how many. */
    private record Seen<T>(List<T> rows, long looked) {}

    private static <T> Seen<T> near(
            Connection connection, Rows rows, Fulfilling criterion, int near, int most, Query.Reader<T> reader)
            throws SQLException {
        IdSelect next = rows.next(near);
        IdSelect those =
                criterion.select(new IdSelect("select x.customer as id from (" + next.sql() + ") x", next.values()));
        RowOrder order = rows.order();
        // How many were looked through is told by the first row, also where nothing is found.
        String sql = "select n.looked, " + order.columns("f") + " from (select count(*) as looked from (" + next.sql()
                + ") y) n left join (select " + order.columns("w") + " from (" + next.sql()
                + ") w where w.customer in (" + those.sql() + ")" + order.by("w") + " limit ?) f on 1 = 1"
                + order.by("f");
        List<Object> values = new ArrayList<>(next.values());
        values.addAll(next.values());
        values.addAll(those.values());
        values.add(most);
        List<Long> looked = new ArrayList<>();
        List<T> found = new ArrayList<>();
        ask(
                connection,
                sql,
                row -> {
                    looked.add(row.getLong("looked"));
                    return row.getObject("id") == null || found.add(reader.read(row));
                },
                values);
        return new Seen<>(found, looked.get(0));
    }

    /**
     * Asks something with a criterion in it.
     *
     * @throws Fault {@code criteria.too-slow}
     */
    public static <T> List<T> ask(Connection connection, String sql, Query.Reader<T> reader, List<Object> values)
            throws SQLException {
        try {
            return Query.list(connection, LONGEST_SECONDS, sql, reader, values.toArray());
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || e.getErrorCode() == TOO_SLOW) {
                throw new Fault(Fault.Kind.UNAVAILABLE, "criteria.too-slow", Map.of(), List.of(), e);
            }
            throw e;
        }
    }
}
