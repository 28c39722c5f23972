package livery.crm.internal.segment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The segments that a customer is in. */
@Component(service = CustomerSegments.class)
public final class CustomerSegments {

    private static final String OF = "select s.id, s.name, s.criterion, s.treatment, s.hold, m.entered_at"
            + " from crm_segment_member m join crm_segment s on s.tenant_id = m.tenant_id and s.id = m.segment_id and s.removed_at is null"
            + " where m.tenant_id = ? and m.customer_id = ? order by s.name";

    private final CrmRows rows;

    /** A segment, with the criterion as JSON has it and since when the customer has been in it. */
    public record In(
            long id,
            String name,
            Map<String, Object> criterion,
            @Nullable String treatment,
            boolean paused,
            Instant enteredAt) {}

    @Activate
    public CustomerSegments(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /**
     * By name: at most as many as a store may have; those left out whose criterion asks for what the caller may not read. Of a
     * customer whom another one stands for, that one's.
     *
     * @throws livery.platform.Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<In> of(CallContext context, CustomerId customer) {
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.require(connection, tenant, customer);
            return Query.list(
                            connection,
                            OF,
                            row -> new In(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    StoredTree.read(row.getString("criterion")),
                                    row.getString("treatment"),
                                    row.getString("hold") != null,
                                    Columns.moment(row, "entered_at")),
                            tenant,
                            Members.canonical(connection, tenant, customer.value()))
                    .stream()
                    .filter(in -> Guarded.readable(context, in.criterion()))
                    .toList();
        });
    }
}
