package livery.crm.internal.canonical;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;

/**
 * Customers and those that are merged into them. What is said of a canonical customer, their dealings, vehicles and all, is
 * said of its members: itself and those it stands for.
 */
public final class Members {

    /** The refusal to change or remove what another one stands for; {@code canonical} says which. */
    public static final String MERGED = "crm.customer.merged";

    private static final String OF =
            "select customer_id from crm_merged where tenant_id = ? and canonical_id = ? order by customer_id";
    private static final ListQuery CANONICAL = new ListQuery(
            "select customer_id, canonical_id from crm_merged where tenant_id = ? and customer_id in (??)");
    private static final ListQuery MERGED_INTO = new ListQuery(
            "select customer_id, canonical_id from crm_merged where tenant_id = ? and canonical_id in (??)");

    private static final String LEAVE = "delete from crm_merged where tenant_id = ? and customer_id = ?";
    private static final List<String> FORGET = List.of(
            "delete from crm_merge where tenant_id = ? and canonical_id = ?",
            "delete from crm_merge where tenant_id = ? and merged_id = ?",
            "delete from crm_duplicate where tenant_id = ? and one_id = ?",
            "delete from crm_duplicate where tenant_id = ? and other_id = ?");

    private Members() {}

    /** The customer, and those it stands for. */
    public static List<Long> of(Connection connection, long tenant, long id) throws SQLException {
        List<Long> members = new ArrayList<>();
        members.add(id);
        members.addAll(Query.list(connection, OF, row -> row.getLong(1), tenant, id));
        return members;
    }

    /** Those among them that are merged, with the one that stands for each. */
    public static Map<Long, Long> canonical(Connection connection, long tenant, Collection<Long> ids)
            throws SQLException {
        Map<Long, Long> found = new HashMap<>();
        CANONICAL.read(connection, ids, row -> found.put(row.getLong(1), row.getLong(2)), tenant);
        return found;
    }

    /** Those that are merged into any of these, with the one that stands for each. */
    public static Map<Long, Long> mergedInto(Connection connection, long tenant, Collection<Long> canonicalIds)
            throws SQLException {
        Map<Long, Long> found = new HashMap<>();
        MERGED_INTO.read(connection, canonicalIds, row -> found.put(row.getLong(1), row.getLong(2)), tenant);
        return found;
    }

    /** As {@link #forgetMerges}, of a customer who is no more: nobody stands for it either. */
    public static void forget(Connection connection, long tenant, long id) throws SQLException {
        forgetMerges(connection, tenant, id);
        Query.change(connection, LEAVE, tenant, id);
    }

    /** Forgets what merges have kept of the customer, so that they can no longer be undone, and which pairs it is in. */
    public static void forgetMerges(Connection connection, long tenant, long id) throws SQLException {
        for (String statement : FORGET) {
            Query.change(connection, statement, tenant, id);
        }
    }

    /** The one that stands for the customer: itself, if it is not merged. */
    public static long canonical(Connection connection, long tenant, long id) throws SQLException {
        return canonical(connection, tenant, List.of(id)).getOrDefault(id, id);
    }

    /**
     * Passes when nobody else stands for the customer.
     *
     * @throws Fault {@link #MERGED} otherwise
     */
    public static void requireCanonical(Connection connection, long tenant, long id) throws SQLException {
        long canonical = canonical(connection, tenant, id);
        if (canonical != id) {
            throw Fault.conflict(MERGED, Map.of("canonical", new CustomerId(canonical).toString()));
        }
    }
}
