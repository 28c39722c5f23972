package livery.crm.internal.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerId;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.LeadIndex;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The leads of a store, the newest first. */
@Component(service = Leads.class)
public final class Leads {

    public static final String READ = "crm.leads.read";
    public static final String WRITE = "crm.leads.write";

    private static final String ONE = Lead.SELECT + " and id = ?";
    private static final ListQuery NAMES =
            new ListQuery("select id, name from crm_lead where tenant_id = ? and id in (??)");
    private static final String LOCK = ONE + " for update";
    private static final ListQuery CUSTOMERS = new ListQuery("select x.id, c.name from crm_customer x"
            + " left join crm_merged m on m.tenant_id = x.tenant_id and m.customer_id = x.id"
            + " join crm_customer c on c.tenant_id = x.tenant_id and c.id = coalesce(m.canonical_id, x.id)"
            + " where x.tenant_id = ? and x.id in (??)");
    private static final String ADD = "insert into crm_lead (tenant_id, id, name, mobile, email, source, model, note,"
            + " stage, open, reason, owner_id, next_step, next_due_at, contacted_at, customer_id, updated_at, created_by,"
            + " created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String CHANGE = "update crm_lead set name = ?, mobile = ?, email = ?, source = ?, model = ?,"
            + " note = ?, stage = ?, open = ?, reason = ?, owner_id = ?, next_step = ?, next_due_at = ?,"
            + " contacted_at = ?, customer_id = ?, updated_at = ?, version = version + 1"
            + " where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Tenants tenants;
    private final Staff staff;
    private final Audit audit;
    private final Facts facts;
    private final SalesProcess process;

    @Activate
    public Leads(
            @Reference CrmRows rows,
            @Reference Tenants tenants,
            @Reference Staff staff,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference SalesProcess process) {
        this.rows = rows;
        this.tenants = tenants;
        this.staff = staff;
        this.audit = audit;
        this.facts = facts;
        this.process = process;
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

    /**
     * Writes a lead down.
     *
     * @throws Fault with faults of fields when something written makes no sense
     */
    public long create(CallContext context, LeadDraft draft) {
        long id = TimeSortedIds.next();
        return rows.call(context, (connection, tenant) -> {
            Lead lead = LeadChecks.checked(context, staff, now(context), id, null, draft);
            List<@Nullable Object> values = new ArrayList<>(List.of(tenant, id));
            values.addAll(written(lead));
            values.add(context.person().value());
            values.add(lead.createdAt());
            Query.change(connection, ADD, values.toArray());
            index(connection, tenant, lead);
            audit.record(context, "crm.lead.created", subject(id), Map.of());
            told(context).created(id);
            process.follow(context, null, lead);
            return id;
        });
    }

    /**
     * Changes a lead. Whoever takes it to another open stage is in touch with it now.
     *
     * @throws Fault {@code crm.lead.unknown}, {@code web.precondition.failed} when the caller's copy is older; with faults
     *     of fields
     */
    public void change(CallContext context, long id, LongPredicate current, UnaryOperator<LeadDraft> change) {
        rows.call(context, (connection, tenant) -> {
            Lead before = locked(connection, tenant, id, current);
            Lead after = LeadChecks.checked(context, staff, now(context), id, before, change.apply(before.draft()));
            List<String> fields = different(before.draft(), after.draft());
            if (fields.isEmpty()) {
                return false;
            }
            write(connection, tenant, after);
            if (fields.contains("name") || fields.contains("mobile")) {
                index(connection, tenant, after);
            }
            process.follow(context, before, after);
            audit.record(context, "crm.lead.changed", subject(id), Map.of("fields", fields));
            CustomerId customer = after.customer();
            List<Long> customers = customer == null ? List.of() : List.of(customer.value());
            told(context).changed(List.of(id), customers, fields, after.stage());
            return true;
        });
    }

    /**
     * The whole mobile, if there is one; that it was seen, and why, goes on record.
     *
     * @throws Fault {@code crm.lead.unknown}
     */
    public Optional<String> reveal(CallContext context, long id, String reason) {
        return rows.call(context, (connection, tenant) -> {
            Lead lead = one(Query.list(connection, ONE, Lead::read, tenant, id));
            audit.record(
                    context, "crm.lead.revealed", subject(id), Map.of("fields", List.of("mobile"), "reason", reason));
            return Optional.ofNullable(lead.mobile());
        });
    }

    /** Has the lead be won, as this customer; inside the unit around, which holds the lead. */
    void become(CallContext context, Lead lead, CustomerId customer) {
        Lead won = new Lead(
                lead.id(),
                lead.name(),
                lead.mobile(),
                lead.email(),
                lead.source(),
                lead.model(),
                lead.note(),
                LeadStage.WON,
                null,
                lead.owner(),
                lead.nextStep(),
                lead.nextDueAt(),
                lead.contactedAt(),
                customer,
                lead.createdAt(),
                now(context).now(),
                lead.version() + 1);
        rows.call(context, (connection, tenant) -> {
            write(connection, tenant, won);
            process.follow(context, lead, won);
            process.became(context, won, customer);
            audit.record(
                    context, "crm.lead.converted", subject(lead.id()), Map.of("customer", customer.toString()));
            told(context).became(lead.id(), customer);
            return won;
        });
    }

    /**
     * The lead, held until the unit around ends.
     *
     * @throws Fault {@code crm.lead.unknown}, {@code web.precondition.failed} when the caller's copy is older
     */
    public Lead locked(CallContext context, long id, LongPredicate current) {
        return rows.call(context, (connection, tenant) -> locked(connection, tenant, id, current));
    }

    private static Lead locked(Connection connection, long tenant, long id, LongPredicate current) throws SQLException {
        Lead lead = one(Query.list(connection, LOCK, Lead::read, tenant, id));
        if (!current.test(lead.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return lead;
    }

    private static Lead one(List<Lead> found) {
        return found.stream().findFirst().orElseThrow(() -> Fault.notFound("crm.lead.unknown"));
    }

    private static void index(Connection connection, long tenant, Lead lead) throws SQLException {
        LeadIndex.write(connection, tenant, List.of(new LeadIndex.Called(lead.id(), lead.name(), lead.mobile())));
    }

    private static void write(Connection connection, long tenant, Lead lead) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(written(lead));
        values.add(tenant);
        values.add(lead.id());
        Query.change(connection, CHANGE, values.toArray());
    }

    private static List<@Nullable Object> written(Lead lead) {
        CustomerId customer = lead.customer();
        return Arrays.<@Nullable Object>asList(
                lead.name(),
                lead.mobile(),
                lead.email(),
                lead.source(),
                lead.model(),
                lead.note(),
                lead.stage().name(),
                lead.stage().open() ? 1 : 0,
                lead.reason(),
                lead.owner().value(),
                lead.nextStep(),
                lead.nextDueAt(),
                lead.contactedAt(),
                customer == null ? null : customer.value(),
                lead.updatedAt());
    }

    private static List<String> different(LeadDraft before, LeadDraft after) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", Objects.equals(before.name(), after.name()));
        same.put("mobile", Objects.equals(before.mobile(), after.mobile()));
        same.put("email", Objects.equals(before.email(), after.email()));
        same.put("source", Objects.equals(before.source(), after.source()));
        same.put("model", Objects.equals(before.model(), after.model()));
        same.put("note", Objects.equals(before.note(), after.note()));
        same.put("stage", before.stage() == after.stage());
        same.put("reason", Objects.equals(before.reason(), after.reason()));
        same.put("owner", Objects.equals(before.owner(), after.owner()));
        same.put("nextStep", Objects.equals(before.nextStep(), after.nextStep()));
        same.put("nextDueAt", Objects.equals(before.nextDueAt(), after.nextDueAt()));
        same.put("contactedAt", Objects.equals(before.contactedAt(), after.contactedAt()));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private StoreNow now(CallContext context) {
        return new StoreNow(
                tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown")),
                Instant.now());
    }

    private LeadsTold told(CallContext context) {
        return new LeadsTold(context, facts);
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("lead", Long.toString(id));
    }
}
