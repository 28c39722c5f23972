package livery.crm.internal.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.criteria.Among;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.facts.Facts;

/** Brings who is in which segment up to date, inside a unit of work, and tells who entered and who left. */
final class Membership {

    /** Together in one statement: more would make it long to read, and few more each time anew. */
    private static final int TOGETHER = 50;

    private static final String BEGIN = "insert ignore into crm_segment_turn (tenant_id) values (?)";
    private static final String ALONE = "select tenant_id from crm_segment_turn where tenant_id = ? for update";
    private static final ListQuery OF_CUSTOMERS = new ListQuery(
            "select segment_id, customer_id from crm_segment_member" + " where tenant_id = ? and customer_id in (??)");
    private static final String OF_RANGE = "select customer_id from crm_segment_member"
            + " where tenant_id = ? and segment_id = ? and customer_id > ? and customer_id <= ?";
    private static final ListQuery HOLD =
            new ListQuery("select customer_id from crm_merged where tenant_id = ? and canonical_id in (??) for update");
    /** Both say whom they have moved: somebody else may have moved them meanwhile. */
    private static final ListQuery ENTER =
            new ListQuery("insert ignore into crm_segment_member (tenant_id, segment_id, customer_id, entered_at)"
                    + " select c.tenant_id, ?, c.id, ? from crm_customer c where c.tenant_id = ? and c.id in (??)"
                    + " returning customer_id");

    private static final ListQuery LEAVE = new ListQuery("delete from crm_segment_member"
            + " where tenant_id = ? and segment_id = ? and customer_id in (??) returning customer_id");
    private static final String COUNT = "update crm_segment set members = members + ? where tenant_id = ? and id = ?";

    private final Connection connection;
    private final CallContext context;
    private final long tenant;
    private final Criteria criteria;
    private final Facts facts;
    private final Instant now;

    Membership(Connection connection, CallContext context, Criteria criteria, Facts facts, Instant now) {
        this.connection = connection;
        this.context = context;
        this.tenant = context.tenant().value();
        this.criteria = criteria;
        this.facts = facts;
        this.now = now;
    }

    /** Before anything is looked at: nobody else moves customers until the unit ends. */
    void alone() throws SQLException {
        if (!Query.exists(connection, ALONE, tenant)) {
            Query.change(connection, BEGIN, tenant);
            Query.exists(connection, ALONE, tenant);
        }
    }

    /**
     * Before anything is looked at: nobody goes through all customers until the unit ends. An insert that finds its row
     * there shares the row's lock, which no select says in words that the guard reads.
     */
    void beside() throws SQLException {
        Query.change(connection, BEGIN, tenant);
    }

    /**
     * Before anything is looked at: nobody else moves those who stand for these customers until the unit ends. They are
     * moved by facts about each of the customers whom they stand for, which are delivered beside each other.
     */
    void hold(Set<Long> customers) throws SQLException {
        Set<Long> standing = new TreeSet<>(customers);
        standing.addAll(Members.canonical(connection, tenant, customers).values());
        HOLD.read(connection, standing, row -> {}, tenant);
    }

    /** Brings some customers up to date in some segments. */
    void customers(Collection<ActiveSegments.Active> segments, Set<Long> customers) throws SQLException {
        Map<Long, Set<Long>> are = are(customers);
        for (List<ActiveSegments.Active> some : together(segments)) {
            Map<Long, Set<Long>> fulfil = match(some, Among.ids(customers));
            for (ActiveSegments.Active segment : some) {
                move(
                        segment.id(),
                        are.getOrDefault(segment.id(), Set.of()),
                        fulfil.getOrDefault(segment.id(), Set.of()));
            }
        }
    }

    /** Takes customers who are no more out of all segments, also out of those that are kept up to date no longer. */
    void gone(Set<Long> customers) throws SQLException {
        for (Map.Entry<Long, Set<Long>> segment : are(customers).entrySet()) {
            move(segment.getKey(), segment.getValue(), Set.of());
        }
    }

    /** Which of the customers are in each segment, in the order of these. */
    private Map<Long, Set<Long>> are(Set<Long> customers) throws SQLException {
        Map<Long, Set<Long>> are = new TreeMap<>();
        OF_CUSTOMERS.read(
                connection,
                customers,
                row -> are.computeIfAbsent(row.getLong("segment_id"), id -> new TreeSet<>())
                        .add(row.getLong("customer_id")),
                tenant);
        return are;
    }

    /** Brings a piece of all customers up to date in some segments. */
    void piece(Collection<ActiveSegments.Active> segments, Among.Range range) throws SQLException {
        for (List<ActiveSegments.Active> some : together(segments)) {
            Map<Long, Set<Long>> fulfil = match(some, range);
            for (ActiveSegments.Active segment : some) {
                Set<Long> are = new TreeSet<>(Query.list(
                        connection,
                        OF_RANGE,
                        row -> row.getLong("customer_id"),
                        tenant,
                        segment.id(),
                        range.after(),
                        range.through()));
                move(segment.id(), are, fulfil.getOrDefault(segment.id(), Set.of()));
            }
        }
    }

    private static List<List<ActiveSegments.Active>> together(Collection<ActiveSegments.Active> segments) {
        List<ActiveSegments.Active> all = List.copyOf(segments);
        List<List<ActiveSegments.Active>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += TOGETHER) {
            parts.add(all.subList(start, Math.min(all.size(), start + TOGETHER)));
        }
        return parts;
    }

    private Map<Long, Set<Long>> match(List<ActiveSegments.Active> segments, Among among) {
        Map<Long, Criterion> asked = new TreeMap<>();
        segments.forEach(segment -> asked.put(segment.id(), segment.criterion()));
        return criteria.match(context, CustomerCriteria.CUSTOMER, asked, among);
    }

    private void move(long segment, Set<Long> are, Set<Long> fulfil) throws SQLException {
        Set<Long> entered = moved(ENTER, without(fulfil, are), segment, now, tenant);
        Set<Long> left = moved(LEAVE, without(are, fulfil), tenant, segment);
        if (entered.size() != left.size()) {
            Query.change(connection, COUNT, (long) entered.size() - left.size(), tenant, segment);
        }
        tell(SegmentFacts.ENTERED, segment, entered);
        tell(SegmentFacts.LEFT, segment, left);
    }

    private static List<Long> without(Set<Long> some, Set<Long> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }

    private Set<Long> moved(ListQuery change, List<Long> customers, Object... fixed) throws SQLException {
        Set<Long> moved = new TreeSet<>();
        change.read(connection, customers, row -> moved.add(row.getLong("customer_id")), fixed);
        return moved;
    }

    private void tell(String type, long segment, Set<Long> customers) {
        if (!customers.isEmpty()) {
            facts.tell(
                    context,
                    type,
                    customers.stream().map(String::valueOf).toList(),
                    Map.of("segment", Long.toString(segment)));
        }
    }
}
