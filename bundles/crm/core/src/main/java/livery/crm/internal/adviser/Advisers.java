package livery.crm.internal.adviser;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The adviser of each customer: one person of the store, or nobody. */
@Component(service = Advisers.class)
public final class Advisers {

    private static final String FIND = "select adviser_id from crm_customer where tenant_id = ? and id = ?";
    private static final String LOCK = FIND + " for update";
    private static final String SET =
            "update crm_customer set adviser_id = ?, updated_at = ? where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Staff staff;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Advisers(@Reference CrmRows rows, @Reference Staff staff, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.staff = staff;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * The customer's adviser.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public Optional<PersonId> of(CallContext context, CustomerId customer) {
        return rows.call(
                context,
                (connection, tenant) -> one(Query.list(connection, FIND, Advisers::adviser, tenant, customer.value())));
    }

    /**
     * Gives the customer an adviser, or none. Idempotent.
     *
     * @throws Fault {@code crm.customer.unknown}; with {@code crm.person.unknown} at {@code adviser} for somebody who does
     *     not work in the store
     */
    public void set(CallContext context, CustomerId customer, @Nullable PersonId adviser) {
        if (adviser != null) {
            require(context, "adviser", adviser);
        }
        give(context, customer, adviser);
    }

    /** As {@link #set}, also to one who no longer works in the store. */
    public void give(CallContext context, CustomerId customer, @Nullable PersonId adviser) {
        rows.call(context, (connection, tenant) -> {
            CustomerPresence.requireSomebody(connection, tenant, customer);
            PersonId before = one(Query.list(connection, LOCK, Advisers::adviser, tenant, customer.value()))
                    .orElse(null);
            if (Objects.equals(before, adviser)) {
                return false;
            }
            Query.change(
                    connection,
                    SET,
                    adviser == null ? null : (Long) adviser.value(),
                    Instant.now(),
                    tenant,
                    customer.value());
            Map<String, Object> details = new HashMap<>(Map.of("fields", List.of("adviser")));
            if (before != null) {
                details.put("from", before.toString());
            }
            if (adviser != null) {
                details.put("to", adviser.toString());
            }
            audit.record(context, "crm.customer.changed", new Audit.Subject("customer", customer.toString()), details);
            facts.tell(
                    context, CustomerFacts.CHANGED, List.of(customer.toString()), Map.of("fields", List.of("adviser")));
            return true;
        });
    }

    /**
     * Passes when the person works in the store.
     *
     * @throws Fault {@code crm.person.unknown} at the field otherwise
     */
    void require(CallContext context, String field, PersonId person) {
        if (staff.find(context, person).isEmpty()) {
            throw Fault.invalid(new FieldFault(field, "crm.person.unknown"));
        }
    }

    private static Optional<PersonId> adviser(java.sql.ResultSet row) throws java.sql.SQLException {
        return Optional.ofNullable(Columns.number(row, "adviser_id")).map(PersonId::new);
    }

    private static Optional<PersonId> one(List<Optional<PersonId>> found) {
        return found.stream().findFirst().orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }
}
