package livery.crm.internal.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Goes through a store's customers in an order, along its index. Whoever is merged into another is not among them. */
final class OrderedCustomers {

    private static final String SELECT = "select c.id, c.name_sort from crm_customer c where c.tenant_id = ?";
    private static final String COUNT = "select count(*) from crm_customer c where c.tenant_id = ?";
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

    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::sort).thenComparing(Place::id);

    private final Connection connection;
    private final long tenant;
    private final Listing listing;
    private final String condition;
    private final List<@Nullable Object> values = new ArrayList<>();

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
        List<@Nullable Object> all = new ArrayList<>();
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
        all.add(most);
        return Query.list(
                connection, sql(from), row -> new Place(row.getString("name_sort"), row.getLong("id")), all.toArray());
    }

    private String sql(String from) {
        String order = listing.order() == CustomerOrder.NEWEST
                ? " order by c.id desc limit ?"
                : " order by c.name_sort, c.id limit ?";
        return SELECT + from + condition + order;
    }

    /** How many there are. */
    long count() throws SQLException {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(tenant);
        all.addAll(values);
        return Query.list(connection, COUNT + condition, row -> row.getLong(1), all.toArray())
                .get(0);
    }

    /** Those of a few customers that come after a place, in the order. */
    List<Place> among(Collection<Long> ids, @Nullable Place after, int most) throws SQLException {
        List<Place> found = new ArrayList<>();
        List<@Nullable Object> all = new ArrayList<>();
        all.add(tenant);
        all.addAll(values);
        new ListQuery(SELECT + condition + " and c.id in (??)")
                .read(
                        connection,
                        ids,
                        row -> found.add(new Place(row.getString("name_sort"), row.getLong("id"))),
                        all.toArray());
        Comparator<Place> order = listing.order() == CustomerOrder.NEWEST
                ? Comparator.comparing(Place::id).reversed()
                : BY_NAME;
        return found.stream()
                .filter(place -> after == null || order.compare(after, place) < 0)
                .sorted(order)
                .limit(most)
                .toList();
    }
}
