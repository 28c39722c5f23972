package livery.crm.internal.external;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What others told a store about its customers, never without its legal basis. Who looks at it is on record. What has expired,
 * or rests on a consent that was withdrawn, stays on record for the customer's own export, and is shown to nobody. Serves A2.
 */
@Component(service = ExternalData.class)
public final class ExternalData {

    public static final String READ = "crm.external-data.read";
    public static final String WRITE = "crm.external-data.write";

    private static final String SELECT = "select " + ExternalDatum.COLUMNS + ", v.id is not null as covered"
            + " from crm_external_data e left join crm_external_data_v1 v on v.tenant_id = e.tenant_id and v.id = e.id"
            + " where e.tenant_id = ?";
    private static final String LAST_FIRST = " and e.id < ? order by e.id desc limit ?";
    private static final String LOCK = "select id from crm_external_data where tenant_id = ? and id = ? for update";
    private static final String ONE = SELECT + " and e.id = ?";
    private static final String ADD = "insert into crm_external_data (tenant_id, id, customer_id, provider, category,"
            + " name, text_value, number_value, day_value, obtained_on, valid_until, purpose, basis, reference,"
            + " consent_id, recorded_by, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_external_data set provider = ?, category = ?, name = ?,"
            + " text_value = ?, number_value = ?, day_value = ?, obtained_on = ?, valid_until = ?, purpose = ?,"
            + " basis = ?, reference = ?, consent_id = ?, updated_at = ?, version = version + 1"
            + " where tenant_id = ? and id = ?";
    private static final String REMOVE = "delete from crm_external_data where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Tenants tenants;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public ExternalData(
            @Reference CrmRows rows, @Reference Tenants tenants, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.tenants = tenants;
        this.audit = audit;
        this.facts = facts;
    }

    /** The date on the store's wall. */
    public LocalDate today(CallContext context) {
        return StoreNow.of(tenants, context).today();
    }

    /**
     * A page of it, what was written last first; that the caller saw it is recorded.
     *
     * @param after the id that the page before ended with, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<ExternalDatum> page(CallContext context, CustomerId customer, @Nullable Long after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            List<ExternalDatum> found = Query.list(
                    connection,
                    SELECT + " and " + whole.is("e.customer_id") + LAST_FIRST,
                    ExternalDatum::read,
                    whole.values(List.of(tenant), after == null ? Long.MAX_VALUE : after, most));
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            } else {
                audit.record(
                        context,
                        "crm.external-data.read",
                        new Audit.Subject("customer", customer.toString()),
                        Map.of("count", found.size()));
            }
            return found;
        });
    }

    /**
     * Writes down what was told.
     *
     * @throws Fault {@code crm.customer.unknown}; with faults of fields when something makes no sense, or when there is no
     *     legal basis
     */
    public ExternalDatum add(CallContext context, CustomerId customer, ExternalDraft draft) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.touch(connection, tenant, customer);
            ExternalDatum made = new ExternalChecks(
                            connection, tenant, WholeCustomer.of(connection, tenant, customer), today(context))
                    .checked(draft, id, customer.value(), context.person(), 0);
            List<@Nullable Object> values = new ArrayList<>(List.of(tenant, id, customer.value()));
            values.addAll(made.written());
            values.add(context.person().value());
            values.add(now);
            values.add(now);
            Query.change(connection, ADD, values.toArray());
            told(context, "crm.external-data.recorded", made);
            return made;
        });
    }

    /**
     * Corrects what was written, or rests it on another basis.
     *
     * @throws Fault {@code crm.external-data.unknown}, {@code web.precondition.failed} when the caller's copy is older; with
     *     faults of fields as {@link #add}
     */
    public ExternalDatum change(
            CallContext context,
            CustomerId customer,
            long id,
            LongPredicate current,
            UnaryOperator<ExternalDraft> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            ExternalDatum before = locked(connection, tenant, whole, id, current);
            ExternalDraft wanted = change.apply(before.draft());
            if (wanted.equals(before.draft())) {
                return before;
            }
            ExternalDatum after = new ExternalChecks(connection, tenant, whole, today(context))
                    .checked(wanted, id, before.customer(), before.recordedBy(), before.version() + 1);
            List<@Nullable Object> values = new ArrayList<>(after.written());
            values.add(now);
            values.add(tenant);
            values.add(id);
            Query.change(connection, CHANGE, values.toArray());
            told(context, "crm.external-data.changed", after);
            return after;
        });
    }

    /**
     * Removes it.
     *
     * @throws Fault as {@link #change}
     */
    public void remove(CallContext context, CustomerId customer, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            told(context, "crm.external-data.removed", locked(connection, tenant, whole, id, current));
            return Query.change(connection, REMOVE, tenant, id);
        });
    }

    private static ExternalDatum locked(
            Connection connection, long tenant, WholeCustomer whole, long id, LongPredicate current)
            throws SQLException {
        Query.exists(connection, LOCK, tenant, id);
        ExternalDatum found = Query.list(connection, ONE, ExternalDatum::read, tenant, id).stream()
                .filter(one -> whole.includes(one.customer()))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.external-data.unknown"));
        if (!current.test(found.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return found;
    }

    /** The record outlives an erasure: which one it was, and nothing that was told. */
    private void told(CallContext context, String action, ExternalDatum datum) {
        String customer = Long.toString(datum.customer());
        audit.record(
                context,
                action,
                new Audit.Subject("customer", customer),
                Map.of(
                        "datum",
                        Long.toString(datum.id()),
                        "category",
                        word(datum.category()),
                        "basis",
                        word(datum.basis())));
        facts.tell(context, CustomerFacts.EXTERNAL_DATA_CHANGED, List.of(customer), Map.of());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
