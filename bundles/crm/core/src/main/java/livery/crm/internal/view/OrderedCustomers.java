package livery.crm.internal.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.criteria.IdSelect;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Goes through a store's customers in an order, along its index. Who is merged into another or erased is not among them. */
final class OrderedCustomers {

    /** So many are looked through for each that is wanted, before all who fulfil a criterion are looked for. */
    private static final int NEAR = 40;

    /** As long as a criterion is judged. */
    private static final int LONGEST_SECONDS = 30;

    private static final int TOO_SLOW = 1969;
    private static final String SELECT = "select c.id, c.name_sort";
    private static final String FROM = " from crm_customer c where c.tenant_id = ? and c.erased_at is null";
    private static final String NOT_MERGED = " and not exists (select 1 from crm_merged m"
            + " where m.tenant_id = c.tenant_id and m.customer_id = c.id)";
    private static final String ADVISED = " and c.adviser_id = ?";
    private static final String IN_SEGMENT = " and exists (select 1 from crm_segment_member s"
            + " where s.tenant_id = c.tenant_id and s.segment_id = ? and s.customer_id = c.id)";
    /** What somebody carries who is merged into another counts for the other. */
    private static final String TAGGED = " and (exists (select 1 from crm_customer_tag l"
            + " where l.tenant_id = c.tenant_id and l.tag_id = ? and l.customer_id = c.id)"
            + " or exists (select 1 from crm_merged m join crm_customer_tag l on l.tenant_id = m.tenant_id"
            + " and l.customer_id = m.customer_id where m.tenant_id = c.tenant_id and m.canonical_id = c.id"
            + " and l.tag_id = ?))";

    private final Connection connection;
    private final long tenant;
    private final Listing listing;
    private final String condition;
    private final List<Object> values = new ArrayList<>();

    /** Makes a criterion a part of a statement, of some customers or with null of all. */
    @FunctionalInterface
    interface Fulfilling {
        IdSelect select(@Nullable IdSelect among);
    }

    OrderedCustomers(Connection connection, long tenant, Listing listing) {
        this.connection = connection;
        this.tenant = tenant;
        this.listing = listing;
        StringBuilder sql = new StringBuilder(NOT_MERGED);
        PersonId adviser = listing.filter().adviser();
        if (adviser != null) {
            sql.append(ADVISED);
            values.add(adviser.value());
        }
        Long tag = listing.filter().tag();
        if (tag != null) {
            sql.append(TAGGED);
            values.add(tag);
            values.add(tag);
        }
        if (listing.segment() != null) {
            sql.append(IN_SEGMENT);
            values.add(listing.segment());
        }
        condition = sql.toString();
    }

    /** The next so many after a place, or the first of all. */
    List<Place> next(@Nullable Place after, int most) throws SQLException {
        IdSelect next = select(after, "", List.of(), most);
        return places(next.sql(), next.values());
    }

    /**
     * The next so many that fulfil a criterion: what many fulfil is soon found along the order, what few fulfil is found
     * first and put in order. Each is one statement.
     */
    List<Place> next(@Nullable Place after, int most, Fulfilling criterion) throws SQLException {
        IdSelect near = select(after, "", List.of(), NEAR * most);
        IdSelect those = criterion.select(new IdSelect("select x.id from (" + near.sql() + ") x", near.values()));
        List<Object> values = new ArrayList<>(near.values());
        values.addAll(those.values());
        values.add(most);
        List<Place> found = places(
                "select w.id, w.name_sort from (" + near.sql() + ") w where w.id in (" + those.sql() + ")" + order("w"),
                values);
        if (found.size() >= most) {
            return found;
        }
        IdSelect all = criterion.select(null);
        IdSelect next = select(after, " and c.id in (" + all.sql() + ")", all.values(), most);
        return places(next.sql(), next.values());
    }

    private List<Place> places(String sql, List<Object> values) throws SQLException {
        return asked(sql, row -> new Place(row.getString("name_sort"), row.getLong("id")), values);
    }

    private <T> List<T> asked(String sql, Query.Reader<T> reader, List<Object> values) throws SQLException {
        try {
            return Query.list(connection, LONGEST_SECONDS, sql, reader, values.toArray());
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || e.getErrorCode() == TOO_SLOW) {
                throw new Fault(Fault.Kind.UNAVAILABLE, "criteria.too-slow", Map.of(), List.of(), e);
            }
            throw e;
        }
    }

    private IdSelect select(@Nullable Place after, String more, List<Object> moreValues, int most) {
        List<Object> all = new ArrayList<>();
        all.add(tenant);
        String from;
        if (listing.order() == CustomerOrder.NEWEST) {
            from = " and c.id < ?";
            all.add(after == null ? Long.MAX_VALUE : after.id());
        } else {
            from = " and c.name_sort >= ? and (c.name_sort > ? or c.id > ?)";
            all.add(after == null ? "" : after.sort());
            all.add(after == null ? "" : after.sort());
            all.add(after == null ? 0L : after.id());
        }
        all.addAll(values);
        all.addAll(moreValues);
        all.add(most);
        return new IdSelect(SELECT + FROM + from + condition + more + order("c"), all);
    }

    private String order(String row) {
        return listing.order() == CustomerOrder.NEWEST
                ? " order by " + row + ".id desc limit ?"
                : " order by " + row + ".name_sort, " + row + ".id limit ?";
    }

    /** How many there are, of those who fulfil a criterion when there is one. */
    long count(@Nullable IdSelect fulfilling) throws SQLException {
        List<Object> all = new ArrayList<>();
        all.add(tenant);
        all.addAll(values);
        String sql = "select count(*)" + FROM + condition;
        if (fulfilling != null) {
            sql += " and c.id in (" + fulfilling.sql() + ")";
            all.addAll(fulfilling.values());
        }
        return asked(sql, row -> row.getLong(1), all).get(0);
    }
}
