package livery.crm.internal.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WrittenFields;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a customer allows: of each purpose and channel what they said last. What they said before stays on record, and
 * nothing of it is ever changed. Serves A2 and A93.
 */
@Component(service = Consents.class)
public final class Consents {

    public static final String WRITE = "crm.consents.write";

    private static final int TEXT_SHOWN = 4_000;
    private static final int EVIDENCE = 500;
    private static final String COLUMNS = "id, purpose, channel, given, at, method, text_shown, evidence, recorded_by";
    private static final String SELECT = "select " + COLUMNS + " from crm_consent where tenant_id = ? and ";
    private static final String AFTER = " and at <= ? and (at < ? or id < ?)";
    private static final String NEWEST_FIRST = " order by at desc, id desc limit ?";
    private static final String NOW = "select " + COLUMNS + " from (select " + COLUMNS
            + ", row_number() over (partition by purpose, channel order by at desc, id desc) as nth"
            + " from crm_consent where tenant_id = ? and %s) newest where nth = 1 order by purpose, channel";
    private static final String ADD =
            "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at,"
                    + " method, text_shown, evidence, recorded_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final CrmRows rows;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Consents(@Reference CrmRows rows, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * What counts now: of each purpose and channel what was said last.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Consent> now(CallContext context, CustomerId customer) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            List<Consent> found = Query.list(
                    connection, NOW.formatted(whole.is("customer_id")), Consent::read, whole.values(List.of(tenant)));
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return found;
        });
    }

    /**
     * A page of all that was ever said, the newest first.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Consent> page(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            String sql = SELECT + whole.is("customer_id") + (after == null ? "" : AFTER) + NEWEST_FIRST;
            @Nullable
            Object[] values = after == null
                    ? whole.values(List.of(tenant), most)
                    : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
            List<Consent> found = Query.list(connection, sql, Consent::read, values);
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return found;
        });
    }

    /**
     * Writes down what a customer said.
     *
     * @throws Fault {@code crm.customer.unknown}; with faults of fields when something written makes no sense
     */
    public Consent add(CallContext context, CustomerId customer, ConsentDraft draft) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Consent said = checked(context, draft, TimeSortedIds.next(), now);
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.touch(connection, tenant, customer);
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    said.id(),
                    customer.value(),
                    said.purpose().name(),
                    said.channel().name(),
                    said.given() ? 1 : 0,
                    said.at(),
                    said.method().name(),
                    said.textShown(),
                    said.evidence(),
                    said.recordedBy().value(),
                    now);
            Map<String, Object> about = Map.of(
                    "purpose",
                    said.purpose().toString(),
                    "channel",
                    said.channel().toString());
            audit.record(
                    context,
                    said.given() ? "crm.consent.given" : "crm.consent.withdrawn",
                    new Audit.Subject("customer", customer.toString()),
                    about);
            facts.tell(
                    context,
                    said.given() ? CustomerFacts.CONSENT_GIVEN : CustomerFacts.CONSENT_WITHDRAWN,
                    List.of(customer.toString()),
                    about);
            return said;
        });
    }

    private static Consent checked(CallContext context, ConsentDraft draft, long id, Instant now) {
        WrittenFields fields = new WrittenFields();
        Purpose purpose = fields.required("purpose", draft.purpose(), Purpose.SERVICE);
        ConsentChannel channel = fields.required("channel", draft.channel(), ConsentChannel.ANY);
        boolean given = fields.required("given", draft.given(), false);
        Instant at = Objects.requireNonNullElse(fields.past("at", draft.at()), now);
        Method method = fields.required("method", draft.method(), Method.SPOKEN);
        String shown = fields.block("textShown", draft.textShown(), TEXT_SHOWN);
        if (given && shown == null) {
            fields.refuse("textShown", "crm.required");
        }
        String evidence = fields.line("evidence", draft.evidence(), EVIDENCE);
        fields.done();
        return new Consent(id, purpose, channel, given, at, method, shown, evidence, context.person());
    }
}
