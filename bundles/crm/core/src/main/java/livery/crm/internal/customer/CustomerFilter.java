package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of a store a list is of, beside what is typed.
 *
 * @param adviser those whom this person looks after, or null
 * @param tag those who carry it, or null
 */
public record CustomerFilter(
        @Nullable PersonId adviser, @Nullable Long tag) {

    /** All of them. */
    public static final CustomerFilter NONE = new CustomerFilter(null, null);

    boolean any() {
        return adviser == null && tag == null;
    }

    /** The newest that pass, the newest first. */
    List<Long> newest(Connection connection, long tenant, long before, int most) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        String sql = "select c.id from crm_customer c where c.tenant_id = ?" + conditions(tenant, values)
                + " and c.id < ? order by c.id desc limit ?";
        values.add(before);
        values.add(most);
        return Query.list(connection, sql, row -> row.getLong("id"), values.toArray());
    }

    /** Those of them that pass. */
    Set<Long> among(Connection connection, long tenant, Collection<Long> ids) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        String sql = "select c.id from crm_customer c where c.tenant_id = ?" + conditions(tenant, values)
                + " and c.id in (??)";
        Set<Long> passed = new HashSet<>();
        new ListQuery(sql).read(connection, ids, row -> passed.add(row.getLong("id")), values.toArray());
        return passed;
    }

    private String conditions(long tenant, List<@Nullable Object> values) {
        StringBuilder sql = new StringBuilder();
        if (adviser != null) {
            sql.append(" and c.adviser_id = ?");
            values.add(adviser.value());
        }
        if (tag != null) {
            sql.append(" and exists (select 1 from crm_customer_tag l where l.tenant_id = ?"
                    + " and l.tag_id = ? and l.customer_id = c.id)");
            values.add(tenant);
            values.add(tag);
        }
        return sql.toString();
    }
}
