package livery.crm.internal.tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tags that a customer carries: at most {@value #MOST}. */
@Component(service = CustomerTags.class)
public final class CustomerTags {

    public static final int MOST = 20;
    private static final String OF = "select distinct g.id, g.name, g.colour, g.version from crm_customer_tag l"
            + " join crm_tag g on g.tenant_id = l.tenant_id and g.id = l.tag_id"
            + " and g.removed_at is null where l.tenant_id = ? and ";
    private static final String LOCK = "select id from crm_customer where tenant_id = ? and id = ? for update";
    private static final String KNOWN =
            "select id from crm_tag where tenant_id = ? and id in (%s) and removed_at is null for update";
    private static final String LINK =
            "insert ignore into crm_customer_tag (tenant_id, customer_id, tag_id) values (?, ?, ?)";
    private static final String UNLINK = "delete from crm_customer_tag where tenant_id = ? and ";

    private final CrmRows rows;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public CustomerTags(@Reference CrmRows rows, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * The customer's tags, by name.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Tag> of(CallContext context, CustomerId customer) {
        return rows.call(context, (connection, tenant) -> {
            List<Tag> tags = of(connection, tenant, WholeCustomer.of(connection, tenant, customer));
            if (tags.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return tags;
        });
    }

    private static List<Tag> of(Connection connection, long tenant, WholeCustomer customer) throws SQLException {
        String sql = OF + customer.is("l.customer_id") + " order by g.name";
        return Query.list(connection, sql, Tag::read, customer.values(List.of(tenant)));
    }

    /**
     * Has the customer carry these tags and no others, whatever others have done meanwhile. Idempotent.
     *
     * @throws Fault {@code crm.customer.unknown}; at {@code tags} for more than {@value #MOST}, and at the one that the
     *     store has not
     */
    public List<Tag> set(CallContext context, CustomerId customer, List<Long> wanted) {
        return become(context, customer, "tags", wanted, before -> new TreeSet<>(wanted));
    }

    /**
     * Puts tags on the customer and takes others off; those that are not named stay as they are. Idempotent.
     *
     * @throws Fault {@code crm.customer.unknown}; at {@code add} when there would be more than {@value #MOST}, and at the
     *     one that the store has not
     */
    public List<Tag> change(CallContext context, CustomerId customer, List<Long> add, List<Long> remove) {
        return become(context, customer, "add", add, before -> {
            Set<Long> tags = new TreeSet<>(before);
            tags.addAll(add);
            remove.forEach(tags::remove);
            return tags;
        });
    }

    private List<Tag> become(
            CallContext context, CustomerId customer, String field, List<Long> named, UnaryOperator<Set<Long>> change) {
        if (named.size() > MOST) {
            throw tooMany(field);
        }
        return rows.call(context, (connection, tenant) -> {
            if (!Query.exists(connection, LOCK, tenant, customer.value())) {
                throw Fault.notFound("crm.customer.unknown");
            }
            known(connection, tenant, field, named);
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            Set<Long> before =
                    of(connection, tenant, whole).stream().map(Tag::id).collect(Collectors.toCollection(TreeSet::new));
            Set<Long> tags = change.apply(before);
            if (before.equals(tags)) {
                return of(connection, tenant, whole);
            }
            if (tags.size() > MOST) {
                throw tooMany(field);
            }
            unlink(connection, tenant, whole, before, tags);
            List<@Nullable Object[]> links = new ArrayList<>();
            tags.stream()
                    .filter(tag -> !before.contains(tag))
                    .forEach(tag -> links.add(new @Nullable Object[] {tenant, customer.value(), tag}));
            Batch.run(connection, LINK, links);
            CustomerPresence.touch(connection, tenant, customer);
            audit.record(
                    context,
                    "crm.customer.changed",
                    new Audit.Subject("customer", customer.toString()),
                    Map.of("fields", List.of("tags")));
            facts.tell(context, CustomerFacts.CHANGED, List.of(customer.toString()), Map.of("fields", List.of("tags")));
            return of(connection, tenant, whole);
        });
    }

    private static void unlink(
            Connection connection, long tenant, WholeCustomer customer, Set<Long> before, Set<Long> wanted)
            throws SQLException {
        List<Long> gone = before.stream().filter(tag -> !wanted.contains(tag)).toList();
        for (Long tag : gone) {
            Query.change(
                    connection,
                    UNLINK + customer.is("customer_id") + " and tag_id = ?",
                    customer.values(List.of(tenant), tag));
        }
    }

    private static Fault tooMany(String field) {
        return Fault.invalid(new FieldFault(field, "crm.tag.too-many-on-one", Map.of("most", MOST)));
    }

    private static void known(Connection connection, long tenant, String field, List<Long> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        values.addAll(wanted);
        List<Long> known = Query.list(
                connection, KNOWN.formatted(Batch.places(wanted.size())), row -> row.getLong("id"), values.toArray());
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw Fault.invalid(new FieldFault(field + "[" + i + "]", "crm.tag.unknown"));
            }
        }
    }
}
