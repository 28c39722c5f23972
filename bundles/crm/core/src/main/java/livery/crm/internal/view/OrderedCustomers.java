package livery.crm.internal.view;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import livery.criteria.IdSelect;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.fulfilling.FulfillingRows;
import livery.crm.internal.fulfilling.RowOrder;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Goes through a store's customers in an order, along its index. Who is merged into another or erased is not among them. */
final class OrderedCustomers {

    private static final RowOrder BY_NAME = new RowOrder(List.of("name_sort", "id"), false);
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
    private final boolean byName;
    private final RowOrder order;
    private final String condition;
    private final List<Object> values = new ArrayList<>();

    OrderedCustomers(Connection connection, long tenant, Listing listing) {
        this.connection = connection;
        this.tenant = tenant;
        this.byName = listing.order() == CustomerOrder.NAME;
        this.order = byName ? BY_NAME : RowOrder.NEWEST;
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
        IdSelect next = new After(after).next(most);
        return FulfillingRows.ask(connection, next.sql(), this::place, next.values());
    }

    /** As the other, of those who fulfil a criterion. */
    List<Place> next(@Nullable Place after, int most, Fulfilling criterion) throws SQLException {
        return FulfillingRows.next(connection, new After(after), criterion, most, this::place);
    }

    private Place place(ResultSet row) throws SQLException {
        return new Place(byName ? row.getString("name_sort") : "", row.getLong("id"));
    }

    /** Those after a place. */
    private final class After implements FulfillingRows.Rows {

        private final @Nullable Place after;

        After(@Nullable Place after) {
            this.after = after;
        }

        @Override
        public RowOrder order() {
            return order;
        }

        @Override
        public IdSelect next(int most) {
            return next("", List.of(), most);
        }

        @Override
        public IdSelect next(Fulfilling criterion, int most) {
            IdSelect all = criterion.select(null);
            return next(" and c.id in (" + all.sql() + ")", all.values(), most);
        }

        private IdSelect next(String more, List<Object> moreValues, int most) {
            List<Object> all = new ArrayList<>();
            all.add(tenant);
            String from;
            if (byName) {
                from = " and c.name_sort >= ? and (c.name_sort > ? or c.id > ?)";
                all.add(after == null ? "" : after.sort());
                all.add(after == null ? "" : after.sort());
                all.add(after == null ? 0L : after.id());
            } else {
                from = " and c.id < ?";
                all.add(after == null ? Long.MAX_VALUE : after.id());
            }
            all.addAll(values);
            all.addAll(moreValues);
            all.add(most);
            return new IdSelect(
                    "select " + order.columns("c") + ", c.id as customer" + FROM + from + condition + more
                            + order.by("c") + " limit ?",
                    all);
        }
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
        return FulfillingRows.ask(connection, sql, row -> row.getLong(1), all).get(0);
    }
}
