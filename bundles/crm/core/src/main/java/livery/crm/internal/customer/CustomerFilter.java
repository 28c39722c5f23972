package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of a store a list is of, beside what is typed. Who was erased is not listed, nor who is merged into
 * another; what they carry counts for the other.
 *
 * @param adviser those whom this person looks after, or null
 * @param tag those who carry it, or null
 */
public record CustomerFilter(
        @Nullable PersonId adviser, @Nullable Long tag) {

    /** All of them. */
    public static final CustomerFilter NONE = new CustomerFilter(null, null);

    private static final String ADVISED = " and c.adviser_id = ?";
    private static final String NOT_MERGED = " and not exists (select 1 from crm_merged m"
            + " where m.tenant_id = c.tenant_id and m.customer_id = c.id)";
    private static final String NEWEST_FIRST = " and c.id < ? order by c.id desc limit ?";
    private static final String ALL = "select c.id from crm_customer c where c.tenant_id = ? and c.erased_at is null";
    /** Erased ones carry none. From the tag's own index: few customers carry it, or the newest of many are soon found. */
    private static final String TAGGED = "select c.id from crm_customer_tag l join crm_customer c"
            + " on c.tenant_id = l.tenant_id and c.id = l.customer_id where l.tenant_id = ? and l.tag_id = ?";

    private static final String TAGGED_NEWEST = " and l.customer_id < ? order by l.customer_id desc limit ?";
    private static final String TAGGED_BEFORE_MERGE = "select distinct c.id from crm_merged m"
            + " join crm_customer_tag l on l.tenant_id = m.tenant_id and l.customer_id = m.customer_id"
            + " join crm_customer c on c.tenant_id = m.tenant_id and c.id = m.canonical_id"
            + " where m.tenant_id = ? and l.tag_id = ?";

    /** Whether all pass. */
    public boolean any() {
        return adviser == null && tag == null;
    }

    /** The newest that pass, the newest first. */
    List<Long> newest(Connection connection, long tenant, long before, int most) throws SQLException {
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        if (tag == null) {
            found.addAll(ids(connection, ALL, NOT_MERGED + NEWEST_FIRST, tenant, before, most));
        } else {
            found.addAll(ids(connection, TAGGED, NOT_MERGED + TAGGED_NEWEST, tenant, before, most));
            found.addAll(ids(connection, TAGGED_BEFORE_MERGE, NEWEST_FIRST, tenant, before, most));
        }
        return found.stream().limit(most).toList();
    }

    private List<Long> ids(Connection connection, String select, String order, long tenant, long before, int most)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        if (tag != null) {
            values.add(tag);
        }
        if (adviser != null) {
            values.add(adviser.value());
        }
        values.add(before);
        values.add(most);
        String sql = select + (adviser == null ? "" : ADVISED) + order;
        return Query.list(connection, sql, row -> row.getLong("id"), values.toArray());
    }

    /** Those of them that pass. */
    Set<Long> among(Connection connection, long tenant, Collection<Long> ids) throws SQLException {
        Set<Long> passed = new HashSet<>();
        if (tag == null) {
            passed.addAll(among(connection, ALL, tenant, ids));
        } else {
            passed.addAll(among(connection, TAGGED, tenant, ids));
            passed.addAll(among(connection, TAGGED_BEFORE_MERGE, tenant, ids));
        }
        return passed;
    }

    private Set<Long> among(Connection connection, String select, long tenant, Collection<Long> ids)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        if (tag != null) {
            values.add(tag);
        }
        if (adviser != null) {
            values.add(adviser.value());
        }
        Set<Long> passed = new HashSet<>();
        new ListQuery(select + (adviser == null ? "" : ADVISED) + NOT_MERGED + " and c.id in (??)")
                .read(connection, ids, row -> passed.add(row.getLong("id")), values.toArray());
        return passed;
    }
}
