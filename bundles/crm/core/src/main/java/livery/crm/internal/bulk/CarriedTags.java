package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/** Which tags many customers carry, and one tag given to them or taken from them. */
final class CarriedTags {

    private static final String TAG = "select id from crm_tag where tenant_id = ? and id = ? for update";
    private static final ListQuery CARRIED = new ListQuery(
            "select customer_id, tag_id from crm_customer_tag where tenant_id = ? and customer_id in (??)");
    private static final String LINK =
            "insert ignore into crm_customer_tag (tenant_id, customer_id, tag_id) values (?, ?, ?)";
    private static final ListQuery UNLINK =
            new ListQuery("delete from crm_customer_tag where tenant_id = ? and tag_id = ? and customer_id in (??)");

    private final Connection connection;
    private final long tenant;
    private final long tag;

    CarriedTags(Connection connection, long tenant, long tag) {
        this.connection = connection;
        this.tenant = tenant;
        this.tag = tag;
    }

    /** Whether the store has the tag; then it stays until the unit of work ends. */
    boolean held() throws SQLException {
        return Query.exists(connection, TAG, tenant, tag);
    }

    /**
     * All tags of each.
     *
     * @param merged those for whom somebody stands: what they carry, that one carries too
     */
    Map<Long, Set<Long>> of(Collection<Long> canonical, Map<Long, Long> merged) throws SQLException {
        Map<Long, Set<Long>> carried = new HashMap<>();
        read(
                canonical,
                merged,
                (customer, other) -> carried.computeIfAbsent(
                                merged.getOrDefault(customer, customer), one -> new HashSet<>())
                        .add(other));
        return carried;
    }

    /** Who carries the tag: for each the customers who were given it, who may be merged. */
    Map<Long, Set<Long>> carriers(Collection<Long> canonical, Map<Long, Long> merged) throws SQLException {
        Map<Long, Set<Long>> carrying = new TreeMap<>();
        read(canonical, merged, (customer, other) -> {
            if (other == tag) {
                carrying.computeIfAbsent(merged.getOrDefault(customer, customer), one -> new TreeSet<>())
                        .add(customer);
            }
        });
        return carrying;
    }

    /** Takes in that a customer carries a tag. */
    @FunctionalInterface
    private interface Carrying {
        void is(long customer, long tag);
    }

    private void read(Collection<Long> canonical, Map<Long, Long> merged, Carrying carrying) throws SQLException {
        Set<Long> all = new HashSet<>(canonical);
        all.addAll(merged.keySet());
        CARRIED.read(connection, all, row -> carrying.is(row.getLong("customer_id"), row.getLong("tag_id")), tenant);
    }

    /** Gives them the tag; who has it keeps it. */
    void give(Collection<Long> customers) throws SQLException {
        List<@Nullable Object[]> links = new ArrayList<>();
        customers.forEach(customer -> links.add(new @Nullable Object[] {tenant, customer, tag}));
        Batch.run(connection, LINK, links);
    }

    void take(Collection<Long> customers) throws SQLException {
        UNLINK.change(connection, customers, tenant, tag);
    }
}
