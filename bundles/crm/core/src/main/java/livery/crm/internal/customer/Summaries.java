package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livery.crm.Sex;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;

/**
 * Reads summaries: three statements, however many customers, and two more where some of them stand for others. Whom another
 * one stands for is in no list, and who was erased is in none.
 */
final class Summaries {

    private static final String SELECT = "select c.id, c.name, c.mobile, c.sex, c.region, c.created_at,"
            + " exists (select 1 from crm_customer o where o.tenant_id = ?"
            + " and o.mobile_tail = c.mobile_tail and o.id <> c.id and not exists (select 1 from crm_merged m"
            + " where m.tenant_id = o.tenant_id and m.customer_id = o.id and m.canonical_id = c.id)) as shared,"
            + " (select max(d.started_at) from crm_dealing d where d.tenant_id = ?"
            + " and d.customer_id = c.id) as last_dealing_at"
            + " from crm_customer c where c.tenant_id = ?";
    private static final String SOMEBODY = " and c.erased_at is null";
    private static final String NEWEST = SELECT + SOMEBODY + " and c.id < ? and not exists (select 1 from crm_merged m"
            + " where m.tenant_id = c.tenant_id and m.customer_id = c.id) order by c.id desc limit ?";
    private static final ListQuery THOSE = new ListQuery(SELECT + " and c.id in (??)");
    private static final ListQuery LISTED = new ListQuery(SELECT + SOMEBODY + " and c.id in (??)");
    private static final int MOST_PLATES = 3;
    private static final ListQuery PLATES = new ListQuery("select v.customer_id, v.plate from"
            + " (select customer_id, plate, row_number() over (partition by customer_id order by id desc) as nth"
            + " from crm_vehicle where tenant_id = ? and plate is not null and customer_id in (??)) v"
            + " where v.nth <= " + MOST_PLATES + " order by v.customer_id, v.nth");

    private final Connection connection;
    private final long tenant;

    Summaries(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    List<CustomerSummary> newest(long before, int most) throws SQLException {
        return whole(Query.list(connection, NEWEST, Summaries::read, tenant, tenant, tenant, before, most));
    }

    /** Of those that stand for the ones found, in the order of these; by whom was found, who is to be shown. */
    List<CustomerSummary> of(Map<Long, Long> found) throws SQLException {
        Map<Long, CustomerSummary> byId = new HashMap<>();
        of(found.values()).forEach(customer -> byId.put(customer.id(), customer));
        List<CustomerSummary> shown = new ArrayList<>(found.size());
        found.forEach((place, id) -> {
            CustomerSummary customer = byId.get(id);
            if (customer != null) {
                shown.add(customer.at(place));
            }
        });
        return shown;
    }

    /** Of those that exist and were not erased, the newest first. */
    List<CustomerSummary> of(Collection<Long> ids) throws SQLException {
        return read(LISTED, ids);
    }

    /** Of one of them, erased or not. */
    Optional<CustomerSummary> one(long id) throws SQLException {
        return read(THOSE, List.of(id)).stream().findFirst();
    }

    private List<CustomerSummary> read(ListQuery query, Collection<Long> ids) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>(ids.size());
        query.read(connection, ids, row -> found.add(read(row)), tenant, tenant, tenant);
        found.sort(Comparator.comparing(CustomerSummary::id).reversed());
        return whole(found);
    }

    /** With what those have whom they stand for. */
    private List<CustomerSummary> whole(List<CustomerSummary> customers) throws SQLException {
        List<Long> ids = customers.stream().map(CustomerSummary::id).toList();
        Map<Long, Long> merged = Members.mergedInto(connection, tenant, ids);
        Map<Long, Instant> last = new HashMap<>();
        if (!merged.isEmpty()) {
            THOSE.read(
                    connection,
                    merged.keySet(),
                    row -> {
                        Instant at = Columns.instant(row, "last_dealing_at");
                        if (at != null) {
                            last.merge(
                                    merged.get(row.getLong("id")),
                                    at,
                                    (one, other) -> one.isAfter(other) ? one : other);
                        }
                    },
                    tenant,
                    tenant,
                    tenant);
        }
        return withPlates(customers, merged, last);
    }

    private static CustomerSummary read(ResultSet row) throws SQLException {
        String sex = Columns.text(row, "sex");
        return new CustomerSummary(
                row.getLong("id"),
                row.getLong("id"),
                row.getString("name"),
                Columns.text(row, "mobile"),
                sex == null ? Sex.UNKNOWN : Sex.valueOf(sex),
                Columns.text(row, "region"),
                row.getBoolean("shared"),
                List.of(),
                Columns.instant(row, "last_dealing_at"),
                Columns.moment(row, "created_at"));
    }

    private List<CustomerSummary> withPlates(
            List<CustomerSummary> customers, Map<Long, Long> merged, Map<Long, Instant> last) throws SQLException {
        Map<Long, List<String>> plates = new HashMap<>();
        List<Long> owners = Stream.concat(customers.stream().map(CustomerSummary::id), merged.keySet().stream())
                .toList();
        PLATES.read(
                connection,
                owners,
                row -> {
                    long owner = row.getLong("customer_id");
                    plates.computeIfAbsent(merged.getOrDefault(owner, owner), id -> new ArrayList<>())
                            .add(row.getString("plate"));
                },
                tenant);
        return customers.stream()
                .map(customer -> customer.with(
                        plates.getOrDefault(customer.id(), List.of()).stream()
                                .distinct()
                                .limit(MOST_PLATES)
                                .toList(),
                        last.get(customer.id())))
                .toList();
    }
}
