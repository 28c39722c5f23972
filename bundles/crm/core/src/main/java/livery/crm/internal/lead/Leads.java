package livery.crm.internal.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the leads of a store, the newest first. */
@Component(service = Leads.class)
public final class Leads {

    public static final String READ = "crm.leads.read";
    public static final String WRITE = "crm.leads.write";

    /** One lead. */
    static final String ONE = Lead.SELECT + " and id = ?";

    private static final ListQuery NAMES =
            new ListQuery("select id, name from crm_lead where tenant_id = ? and id in (??)");
    private static final ListQuery CUSTOMERS = new ListQuery("select x.id, c.name from crm_customer x"
            + " left join crm_merged m on m.tenant_id = x.tenant_id and m.customer_id = x.id"
            + " join crm_customer c on c.tenant_id = x.tenant_id and c.id = coalesce(m.canonical_id, x.id)"
            + " where x.tenant_id = ? and x.id in (??)");

    private final CrmRows rows;

    @Activate
    public Leads(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /**
     * A page of leads. A caller who may not see mobiles whole finds them by the digits that are shown, or by the whole
     * number.
     *
     * @param after where the page before ended, as {@link LeadFilter#end} says, or null
     * @throws Fault {@code crm.customer.unknown} when only those of a customer are wanted whom the store has not
     */
    public List<Lead> page(CallContext context, LeadFilter filter, @Nullable String after, int most) {
        return page(context, filter, null, after, most);
    }

    /**
     * As the other.
     *
     * @param criterion what the customers fulfil whom the leads became, or null for all leads
     * @throws Fault {@code criteria.too-slow}
     */
    public List<Lead> page(
            CallContext context, LeadFilter filter, @Nullable Fulfilling criterion, @Nullable String after, int most) {
        boolean unmasked = context.permissions().allows(CustomerReveal.PERMISSION);
        return rows.call(context, (connection, tenant) -> {
            List<Lead> found = new LeadPages(connection, tenant, filter, criterion, unmasked).after(after, most);
            if (found.isEmpty() && filter.customer() != null) {
                CustomerPresence.require(connection, tenant, filter.customer());
            }
            return found;
        });
    }

    /** What those are called whom leads became, or who stands for them, by the ids that the leads have of them. */
    public Map<CustomerId, String> customers(CallContext context, Collection<Lead> leads) {
        Set<Long> ids = new HashSet<>();
        for (Lead lead : leads) {
            CustomerId customer = lead.customer();
            if (customer != null) {
                ids.add(customer.value());
            }
        }
        return rows.call(context, (connection, tenant) -> {
            Map<CustomerId, String> names = new HashMap<>();
            CUSTOMERS.read(
                    connection,
                    ids,
                    row -> names.put(new CustomerId(row.getLong("id")), row.getString("name")),
                    tenant);
            return names;
        });
    }

    /**
     * How many there are in all.
     *
     * @param criterion as of a page
     * @throws Fault {@code criteria.too-slow}
     */
    public long count(CallContext context, LeadFilter filter, @Nullable Fulfilling criterion) {
        boolean unmasked = context.permissions().allows(CustomerReveal.PERMISSION);
        return rows.call(
                context,
                (connection, tenant) -> new LeadPages(connection, tenant, filter, criterion, unmasked).count());
    }

    /** What those of these ids are called that there are. */
    public Map<Long, String> names(CallContext context, Collection<Long> ids) {
        return rows.call(context, (connection, tenant) -> {
            Map<Long, String> names = new HashMap<>();
            NAMES.read(connection, ids, row -> names.put(row.getLong("id"), row.getString("name")), tenant);
            return names;
        });
    }

    /**
     * Those that became a customer, the last written down first; with those of whom the customer stands for.
     *
     * @param after where the page before ended, or null
     */
    public List<Lead> became(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(
                context,
                (connection, tenant) -> LeadPages.became(
                        connection, tenant, WholeCustomer.of(connection, tenant, customer), after, most));
    }

    /**
     * The lead.
     *
     * @throws Fault {@code crm.lead.unknown} when the store has none of this id
     */
    public Lead find(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> one(Query.list(connection, ONE, Lead::read, tenant, id)));
    }

    static Lead one(List<Lead> found) {
        return found.stream().findFirst().orElseThrow(() -> Fault.notFound("crm.lead.unknown"));
    }
}
