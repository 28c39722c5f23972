package livery.crm.internal.company;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CompanyChecks;
import livery.crm.internal.values.ContactDraft;
import livery.crm.internal.values.StoreNow;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people at a customer that is a company. Serves A6. */
@Component(service = Contacts.class)
public final class Contacts {

    private static final String UNKNOWN = "crm.contact.unknown";
    /** Linked to who stands for the customer that the row names. */
    private static final String SELECT = "select t.id, t.name, t.role, t.mobile, t.email,"
            + " coalesce(m.canonical_id, t.linked_id) as linked_id, t.version, t.updated_at, c.name as linked_name"
            + " from crm_contact t"
            + " left join crm_merged m on m.tenant_id = t.tenant_id and m.customer_id = t.linked_id"
            + " left join crm_customer c on c.tenant_id = t.tenant_id and c.id = coalesce(m.canonical_id, t.linked_id)"
            + " where t.tenant_id = ? and ";

    private static final String PAGE = " and t.id > ? order by t.id limit ?";
    private static final String ONE = " and t.id = ? for update";
    private static final String INSERT = "insert into crm_contact (tenant_id, id, customer_id, name, role, mobile,"
            + " email, linked_id, version, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String UPDATE = "update crm_contact set name = ?, role = ?, mobile = ?, email = ?,"
            + " linked_id = case when ? then linked_id else ? end, version = version + 1, updated_at = ? where tenant_id = ? and id = ?";
    private static final String DELETE = "delete from crm_contact where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Contacts(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Facts facts) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * A page of them, the oldest first, with those at whom the customer stands for.
     *
     * @param after the last one of the page before, or 0
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Contact> of(CallContext context, CustomerId customer, long after, int most) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    CustomerPresence.require(connection, tenant, customer);
                    WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
                    return Query.list(
                            connection,
                            SELECT + whole.is("t.customer_id") + PAGE,
                            Contacts::read,
                            whole.values(List.of(tenant), after, most));
                }));
    }

    /**
     * The person, locked for a change when there is a unit of work around.
     *
     * @throws Fault {@code crm.contact.unknown} when the customer has none of this id
     */
    public Contact find(CallContext context, CustomerId customer, long id) {
        return units.call(
                context,
                () -> store.jdbc(connection -> find(connection, context.tenant().value(), customer, id)));
    }

    private static Contact find(Connection connection, long tenant, CustomerId customer, long id) throws SQLException {
        WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
        String sql = SELECT + whole.is("t.customer_id") + ONE;
        return Query.list(connection, sql, Contacts::read, whole.values(List.of(tenant), id)).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound(UNKNOWN));
    }

    /**
     * Adds a person.
     *
     * @throws Fault as {@link CustomerPresence#requireSomebody}; with faults of fields when something written makes no sense
     */
    public Contact add(CallContext context, CustomerId customer, ContactDraft draft) {
        StoreNow now = StoreNow.of(tenants, context);
        ContactDraft checked = CompanyChecks.contact(draft, now);
        long tenant = context.tenant().value();
        long id = TimeSortedIds.next();
        return units.call(context, () -> {
            Contact added = store.jdbc(connection -> {
                CustomerPresence.requireSomebody(connection, tenant, customer);
                Query.change(
                        connection,
                        INSERT,
                        tenant,
                        id,
                        customer.value(),
                        checked.name(),
                        checked.role(),
                        checked.mobile(),
                        checked.email(),
                        linked(connection, tenant, checked.linked()),
                        now.now(),
                        now.now());
                return find(connection, tenant, customer, id);
            });
            told(context, "crm.contact.created", customer, id);
            return added;
        });
    }

    /**
     * Changes a person.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.contact.unknown}, {@code web.precondition.failed} when the caller's copy is older,
     *     {@code crm.customer.merged}
     */
    public Contact change(
            CallContext context,
            CustomerId customer,
            long id,
            LongPredicate current,
            UnaryOperator<ContactDraft> change) {
        StoreNow now = StoreNow.of(tenants, context);
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            Contact changed = store.jdbc(connection -> {
                Members.requireCanonical(connection, tenant, customer.value());
                Contact before = find(connection, tenant, customer, id);
                if (!current.test(before.version())) {
                    throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                }
                ContactDraft checked = CompanyChecks.contact(change.apply(before.values()), now);
                // The row goes on naming whom it named, though another one stands for them.
                boolean same = Objects.equals(checked.linked(), before.values().linked());
                Query.change(
                        connection,
                        UPDATE,
                        checked.name(),
                        checked.role(),
                        checked.mobile(),
                        checked.email(),
                        same ? 1 : 0,
                        same ? null : linked(connection, tenant, checked.linked()),
                        now.now(),
                        tenant,
                        id);
                return find(connection, tenant, customer, id);
            });
            told(context, "crm.contact.changed", customer, id);
            return changed;
        });
    }

    /** Removes a person. */
    public void remove(CallContext context, CustomerId customer, long id, LongPredicate current) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            store.jdbc(connection -> {
                Members.requireCanonical(connection, tenant, customer.value());
                if (!current.test(find(connection, tenant, customer, id).version())) {
                    throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                }
                return Query.change(connection, DELETE, tenant, id);
            });
            told(context, "crm.contact.removed", customer, id);
        });
    }

    /** The whole mobile of a person; on record with who saw it and why. */
    public @Nullable String reveal(CallContext context, CustomerId customer, long id, String reason) {
        return units.call(context, () -> {
            Contact contact = find(context, customer, id);
            audit.record(
                    context,
                    "crm.contact.revealed",
                    subject(customer),
                    Map.of("contact", Long.toString(id), "reason", reason));
            return contact.values().mobile();
        });
    }

    private void told(CallContext context, String action, CustomerId customer, long id) {
        audit.record(context, action, subject(customer), Map.of("contact", Long.toString(id)));
        facts.tell(context, CustomerFacts.CHANGED, List.of(customer.toString()), Map.of());
    }

    private static Audit.Subject subject(CustomerId customer) {
        return new Audit.Subject("customer", customer.toString());
    }

    private static @Nullable Long linked(Connection connection, long tenant, @Nullable String id) throws SQLException {
        if (id == null || id.isBlank()) {
            return null;
        }
        CustomerId known = CustomerId.parse(id).orElse(null);
        if (known == null || !CustomerPresence.of(connection, tenant, known)) {
            throw Fault.invalid(new FieldFault("linked", "crm.customer.unknown"));
        }
        return known.value();
    }

    private static Contact read(ResultSet row) throws SQLException {
        Long linked = Columns.number(row, "linked_id");
        return new Contact(
                row.getLong("id"),
                new ContactDraft(
                        row.getString("name"),
                        Columns.text(row, "role"),
                        Columns.text(row, "mobile"),
                        Columns.text(row, "email"),
                        linked == null ? null : linked.toString()),
                Columns.text(row, "linked_name"),
                row.getLong("version"),
                Columns.moment(row, "updated_at"));
    }
}
