package livery.crm.internal.fulfilling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.IdSelect;
import livery.crm.internal.sql.Batch;

/**
 * The rows of a table that are customers' each. Where a customer is merged into another, the other one's fulfilling counts;
 * what is nobody's is left out.
 *
 * @param table with {@code customer_id} and what orders it, called {@code t}
 * @param condition which of its rows, beginning with {@code and}; empty for all
 * @param values what the condition compares with
 */
public record CustomersRows(long tenant, String table, String condition, List<Object> values, RowOrder order)
        implements FulfillingRows.Rows {

    /** So many are looked for in a statement: below the length from which MariaDB makes a table of a list. */
    private static final int AT_ONCE = 500;

    private static final String MERGED = "select m.customer_id as id from crm_merged m where m.tenant_id = ?";
    private static final String STANDING = "select m.canonical_id as id from crm_merged m where m.tenant_id = ?";

    /** Whose ids are next of those that fulfil the criterion. */
    public List<Long> ids(Connection connection, Fulfilling criterion, int most) throws SQLException {
        return FulfillingRows.next(connection, this, criterion, most, row -> row.getLong("id"));
    }

    /** Those of these ids that fulfil the criterion. */
    public static Set<Long> fulfilling(
            Connection connection, long tenant, String table, Collection<Long> ids, Fulfilling criterion)
            throws SQLException {
        Set<Long> those = new HashSet<>();
        List<Long> sorted = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<Object> some = new ArrayList<>(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)));
            // Lists of one length make one statement.
            while (some.size() < AT_ONCE) {
                some.add(some.get(some.size() - 1));
            }
            String among = " and t.id in (" + Batch.places(AT_ONCE) + ")";
            IdSelect rows = new CustomersRows(tenant, table, among, some, RowOrder.NEWEST).next(AT_ONCE);
            IdSelect customers = criterion.select(
                    new IdSelect("select x.customer as id from (" + rows.sql() + ") x", rows.values()));
            List<Object> all = new ArrayList<>(rows.values());
            all.addAll(customers.values());
            String sql = "select w.id from (" + rows.sql() + ") w where w.customer in (" + customers.sql() + ")";
            those.addAll(FulfillingRows.ask(connection, sql, row -> row.getLong("id"), all));
        }
        return those;
    }

    @Override
    public IdSelect next(int most) {
        return next("", List.of(), most);
    }

    @Override
    public IdSelect next(Fulfilling criterion, int most) {
        IdSelect those = those(criterion);
        return next(those.sql(), those.values(), most);
    }

    /** How many fulfil the criterion. */
    public long count(Connection connection, Fulfilling criterion) throws SQLException {
        IdSelect those = those(criterion);
        List<Object> all = new ArrayList<>();
        all.add(tenant);
        all.addAll(values);
        all.addAll(those.values());
        String sql = "select count(*) from " + table + " t where t.tenant_id = ? and t.customer_id is not null"
                + condition + those.sql();
        return FulfillingRows.ask(connection, sql, row -> row.getLong(1), all).get(0);
    }

    /** A condition, as the others, that the row's customer, or who stands for them, fulfils the criterion. */
    private IdSelect those(Fulfilling criterion) {
        IdSelect all = criterion.select(null);
        IdSelect standing = criterion.select(new IdSelect(STANDING, List.of(tenant)));
        List<Object> more = new ArrayList<>(all.values());
        more.add(tenant);
        more.addAll(standing.values());
        // A union by itself would be run for each row.
        return new IdSelect(
                " and t.customer_id in (select u.id from (" + all.sql() + " union all " + MERGED
                        + " and m.canonical_id in (" + standing.sql() + ")) u)",
                more);
    }

    private IdSelect next(String more, List<Object> moreValues, int most) {
        List<Object> all = new ArrayList<>();
        all.add(tenant);
        all.addAll(values);
        all.addAll(moreValues);
        all.add(most);
        return new IdSelect(
                "select " + order.columns("t") + ", coalesce(m.canonical_id, t.customer_id) as customer from " + table
                        + " t left join crm_merged m on m.tenant_id = t.tenant_id and m.customer_id = t.customer_id"
                        + " where t.tenant_id = ? and t.customer_id is not null" + condition + more + order.by("t")
                        + " limit ?",
                all);
    }
}
