package livery.crm.internal.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerId;
import livery.crm.internal.search.LeadIndex;
import livery.crm.internal.sql.CrmRows;
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

/** Writes the leads of a store down, changes them, and has them become customers. */
@Component(service = LeadRegister.class)
public final class LeadRegister {

    private static final String LOCK = Leads.ONE + " for update";
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
    public LeadRegister(
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
     * Writes a lead down.
     *
     * @throws Fault with faults of fields when something written makes no sense
     */
    public long create(CallContext context, LeadDraft draft) {
        long id = TimeSortedIds.next();
        return rows.call(context, (connection, tenant) -> {
            Lead lead = LeadChecks.checked(context, staff, StoreNow.of(tenants, context), id, null, draft);
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
            Lead after = LeadChecks.checked(
                    context, staff, StoreNow.of(tenants, context), id, before, change.apply(before.draft()));
            List<String> fields = after.draft().otherThan(before.draft());
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
            Lead lead = Leads.one(Query.list(connection, Leads.ONE, Lead::read, tenant, id));
            audit.record(
                    context, "crm.lead.revealed", subject(id), Map.of("fields", List.of("mobile"), "reason", reason));
            return Optional.ofNullable(lead.mobile());
        });
    }

    /** Has the lead be won, as this customer; inside the unit around, which holds the lead. */
    void become(CallContext context, Lead lead, CustomerId customer) {
        Lead won = lead.wonAs(customer, StoreNow.of(tenants, context).now());
        rows.call(context, (connection, tenant) -> {
            write(connection, tenant, won);
            process.follow(context, lead, won);
            process.became(context, won, customer);
            audit.record(context, "crm.lead.converted", subject(lead.id()), Map.of("customer", customer.toString()));
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
        Lead lead = Leads.one(Query.list(connection, LOCK, Lead::read, tenant, id));
        if (!current.test(lead.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return lead;
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

    private LeadsTold told(CallContext context) {
        return new LeadsTold(context, facts);
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("lead", Long.toString(id));
    }
}
