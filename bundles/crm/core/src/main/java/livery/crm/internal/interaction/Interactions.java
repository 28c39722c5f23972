package livery.crm.internal.interaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
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
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The interactions with a customer, the newest first. */
@Component(service = Interactions.class)
public final class Interactions {

    public static final String WRITE = "crm.interactions.write";

    private static final int SUBJECT = 200;
    private static final int TEXT = 4_000;
    private static final int OUTCOME = 500;
    private static final String SELECT =
            "select id, customer_id, channel, direction, at, by_id, subject, text, outcome,"
                    + " task_id, version from crm_interaction where tenant_id = ?";
    private static final String AFTER = " and at <= ? and (at < ? or id < ?)";
    private static final String NEWEST_FIRST = " order by at desc, id desc limit ?";
    private static final String LOCK = SELECT + " and id = ? for update";
    private static final String TASK = "select id from crm_task where tenant_id = ? and id = ?";
    private static final String ADD = "insert into crm_interaction (tenant_id, id, customer_id, channel, direction, at,"
            + " by_id, subject, text, outcome, task_id, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_interaction set channel = ?, direction = ?, at = ?, subject = ?,"
            + " text = ?, outcome = ?, task_id = ?, updated_at = ?, version = version + 1"
            + " where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Interactions(@Reference CrmRows rows, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * A page of interactions.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Interaction> page(
            CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            String sql = SELECT + " and " + whole.is("customer_id") + (after == null ? "" : AFTER) + NEWEST_FIRST;
            @Nullable
            Object[] values = after == null
                    ? whole.values(List.of(tenant), most)
                    : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
            List<Interaction> found = Query.list(connection, sql, Interaction::read, values);
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return found;
        });
    }

    /**
     * Writes down what passed between the caller and a customer.
     *
     * @throws Fault {@code crm.customer.unknown}; with faults of fields when something written makes no sense
     */
    public Interaction add(CallContext context, CustomerId customer, InteractionDraft draft) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.touch(connection, tenant, customer);
            Interaction made = checked(connection, tenant, draft, id, customer.value(), context.person(), now, 0);
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    customer.value(),
                    made.channel().name(),
                    made.direction().name(),
                    made.at(),
                    made.by().value(),
                    made.subject(),
                    made.text(),
                    made.outcome(),
                    made.task(),
                    now,
                    now);
            record(context, "crm.interaction.created", made);
            facts.tell(
                    context,
                    CustomerFacts.INTERACTION,
                    List.of(customer.toString()),
                    Map.of("channel", made.channel().toString(), "interaction", Long.toString(id)));
            return made;
        });
    }

    /**
     * Corrects what was written down.
     *
     * @throws Fault {@code crm.interaction.unknown}, {@code web.precondition.failed} when the caller's copy is older; with
     *     faults of fields
     */
    public Interaction change(
            CallContext context,
            CustomerId customer,
            long id,
            LongPredicate current,
            UnaryOperator<InteractionDraft> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            Interaction before = Query.list(connection, LOCK, Interaction::read, tenant, id).stream()
                    .filter(found -> whole.includes(found.customer()))
                    .findFirst()
                    .orElseThrow(() -> Fault.notFound("crm.interaction.unknown"));
            if (!current.test(before.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            InteractionDraft wanted = change.apply(before.draft());
            if (wanted.equals(before.draft())) {
                return before;
            }
            Interaction after = checked(
                    connection, tenant, wanted, id, before.customer(), before.by(), before.at(), before.version() + 1);
            Query.change(
                    connection,
                    CHANGE,
                    after.channel().name(),
                    after.direction().name(),
                    after.at(),
                    after.subject(),
                    after.text(),
                    after.outcome(),
                    after.task(),
                    now,
                    tenant,
                    id);
            record(context, "crm.interaction.changed", after);
            facts.tell(
                    context,
                    CustomerFacts.INTERACTION_CHANGED,
                    List.of(Long.toString(after.customer())),
                    Map.of("channel", after.channel().toString(), "interaction", Long.toString(id)));
            return after;
        });
    }

    private static Interaction checked(
            Connection connection,
            long tenant,
            InteractionDraft draft,
            long id,
            long customer,
            PersonId by,
            Instant usualAt,
            long version)
            throws SQLException {
        WrittenFields fields = new WrittenFields();
        Channel channel = fields.required("channel", draft.channel(), Channel.PHONE);
        Direction direction = fields.required("direction", draft.direction(), Direction.IN);
        Instant at = fields.past("at", draft.at());
        String subject = fields.line("subject", draft.subject(), SUBJECT);
        String text = fields.block("text", draft.text(), TEXT);
        String outcome = fields.line("outcome", draft.outcome(), OUTCOME);
        if (subject == null && text == null) {
            fields.refuse("subject", "crm.required");
        }
        Long task = draft.task();
        if (task != null && !Query.exists(connection, TASK, tenant, task)) {
            fields.refuse("task", "crm.task.unknown");
        }
        fields.done();
        return new Interaction(
                id,
                customer,
                channel,
                direction,
                Objects.requireNonNullElse(at, usualAt),
                by,
                subject,
                text,
                outcome,
                task,
                version);
    }

    private void record(CallContext context, String action, Interaction interaction) {
        audit.record(
                context,
                action,
                new Audit.Subject("customer", Long.toString(interaction.customer())),
                Map.of(
                        "interaction",
                        Long.toString(interaction.id()),
                        "channel",
                        interaction.channel().toString()));
    }
}
