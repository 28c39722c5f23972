package livery.crm.internal.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/** The rows of pairs. What somebody has decided of a pair stays decided, whatever else the two come to share. */
public final class DuplicateRows {

    private static final String ADD =
            "insert into crm_duplicate (tenant_id, one_id, other_id, reasons, state, found_at)"
                    + " values (?, ?, ?, ?, 'open', ?) on duplicate key update reasons = values(reasons)";
    private static final ListQuery OPEN_OF = new ListQuery("select one_id, other_id from crm_duplicate"
            + " where tenant_id = ? and state = 'open' and one_id in (??)");
    private static final ListQuery OPEN_WITH = new ListQuery("select one_id, other_id from crm_duplicate"
            + " where tenant_id = ? and state = 'open' and other_id in (??)");
    private static final String FORGET =
            "delete from crm_duplicate where tenant_id = ? and one_id = ? and other_id = ? and state = 'open'";
    private static final String DECIDE = "update crm_duplicate set state = ?, decided_at = ?"
            + " where tenant_id = ? and one_id = ? and other_id = ? and state <> ?";
    private static final String STATE =
            "select state from crm_duplicate where tenant_id = ? and one_id = ? and other_id = ? for update";
    private static final String PAGE = "select one_id, other_id, reasons, found_at from crm_duplicate"
            + " where tenant_id = ? and state = ? and other_id <= ? and (other_id < ? or one_id < ?)"
            + " order by other_id desc, one_id desc limit ?";
    private static final String OF_CUSTOMER = "select one_id, other_id, reasons, found_at from crm_duplicate"
            + " where tenant_id = ? and state = 'open' and one_id = ? union all"
            + " select one_id, other_id, reasons, found_at from crm_duplicate"
            + " where tenant_id = ? and state = 'open' and other_id = ? limit 20";

    private DuplicateRows() {}

    /** A pair as it is kept. */
    public record Row(Pair pair, Set<DuplicateReason> reasons, Instant foundAt) {}

    /** Makes the open pairs of these customers those that were found. */
    static void replace(
            Connection connection,
            long tenant,
            Collection<Long> customers,
            Map<Pair, Set<DuplicateReason>> found,
            Instant now)
            throws SQLException {
        List<@Nullable Object[]> gone = new ArrayList<>();
        for (ListQuery query : List.of(OPEN_OF, OPEN_WITH)) {
            query.read(
                    connection,
                    customers,
                    row -> {
                        if (!found.containsKey(new Pair(row.getLong(1), row.getLong(2)))) {
                            gone.add(new @Nullable Object[] {tenant, row.getLong(1), row.getLong(2)});
                        }
                    },
                    tenant);
        }
        Batch.run(connection, FORGET, gone);
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeMap<>(found)
                .forEach((pair, reasons) -> rows.add(
                        new @Nullable Object[] {tenant, pair.one(), pair.other(), DuplicateReason.written(reasons), now
                        }));
        Batch.run(connection, ADD, rows);
    }

    /** The two were merged. */
    public static void merged(Connection connection, long tenant, long one, long other, Instant now)
            throws SQLException {
        decide(connection, tenant, Pair.of(one, other), "merged", now);
    }

    /** Their merge was undone: whether they are one is open again. */
    public static void apartAgain(Connection connection, long tenant, long one, long other) throws SQLException {
        decide(connection, tenant, Pair.of(one, other), "open", null);
    }

    /** False when there is no such pair, or it has been decided so. */
    static boolean decide(Connection connection, long tenant, Pair pair, String state, @Nullable Instant now)
            throws SQLException {
        return Query.change(connection, DECIDE, state, now, tenant, pair.one(), pair.other(), state) > 0;
    }

    /** Null when there is no such pair. */
    static @Nullable String state(Connection connection, long tenant, Pair pair) throws SQLException {
        return Query.list(connection, STATE, row -> row.getString(1), tenant, pair.one(), pair.other()).stream()
                .findFirst()
                .orElse(null);
    }

    /** The newest customers first. */
    static List<Row> page(Connection connection, long tenant, String state, @Nullable Pair after, int most)
            throws SQLException {
        long other = after == null ? Long.MAX_VALUE : after.other();
        long one = after == null ? Long.MAX_VALUE : after.one();
        return Query.list(connection, PAGE, DuplicateRows::read, tenant, state, other, other, one, most);
    }

    static List<Row> openOf(Connection connection, long tenant, long customer) throws SQLException {
        return Query.list(connection, OF_CUSTOMER, DuplicateRows::read, tenant, customer, tenant, customer);
    }

    private static Row read(java.sql.ResultSet row) throws SQLException {
        return new Row(
                new Pair(row.getLong("one_id"), row.getLong("other_id")),
                DuplicateReason.read(row.getString("reasons")),
                Columns.moment(row, "found_at"));
    }
}
