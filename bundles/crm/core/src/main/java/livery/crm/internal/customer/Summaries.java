package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.Sex;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;

/** Reads summaries: two statements, however many customers. */
final class Summaries {

    private static final String SELECT = "select c.id, c.name, c.mobile, c.sex, c.region, c.created_at,"
            + " exists (select 1 from crm_customer o where o.tenant_id = ?"
            + " and o.mobile_tail = c.mobile_tail and o.id <> c.id) as shared,"
            + " (select max(d.started_at) from crm_dealing d where d.tenant_id = ?"
            + " and d.customer_id = c.id) as last_dealing_at"
            + " from crm_customer c where c.tenant_id = ?";
    private static final String NEWEST = SELECT + " and c.id < ? order by c.id desc limit ?";
    private static final ListQuery THOSE = new ListQuery(SELECT + " and c.id in (??)");
    private static final ListQuery PLATES = new ListQuery("select v.customer_id, v.plate from"
            + " (select customer_id, plate, row_number() over (partition by customer_id order by id desc) as nth"
            + " from crm_vehicle where tenant_id = ? and plate is not null and customer_id in (??)) v"
            + " where v.nth <= 3 order by v.customer_id, v.nth");

    private final Connection connection;
    private final long tenant;

    Summaries(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    List<CustomerSummary> newest(long before, int most) throws SQLException {
        return withPlates(Query.list(connection, NEWEST, Summaries::read, tenant, tenant, tenant, before, most));
    }

    /** Of those that exist, the newest first. */
    List<CustomerSummary> of(Collection<Long> ids) throws SQLException {
        List<CustomerSummary> found = new ArrayList<>(ids.size());
        THOSE.read(connection, ids, row -> found.add(read(row)), tenant, tenant, tenant);
        found.sort(Comparator.comparing(CustomerSummary::id).reversed());
        return withPlates(found);
    }

    private static CustomerSummary read(ResultSet row) throws SQLException {
        String sex = Columns.text(row, "sex");
        return new CustomerSummary(
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

    private List<CustomerSummary> withPlates(List<CustomerSummary> customers) throws SQLException {
        Map<Long, List<String>> plates = new HashMap<>();
        PLATES.read(
                connection,
                customers.stream().map(CustomerSummary::id).toList(),
                row -> plates.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                        .add(row.getString("plate")),
                tenant);
        return customers.stream()
                .map(customer -> new CustomerSummary(
                        customer.id(),
                        customer.name(),
                        customer.mobile(),
                        customer.sex(),
                        customer.region(),
                        customer.sharedMobile(),
                        plates.getOrDefault(customer.id(), List.of()),
                        customer.lastDealingAt(),
                        customer.createdAt()))
                .toList();
    }
}
