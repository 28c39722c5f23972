package livery.crm.internal.feedback;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskPriority;
import livery.crm.internal.task.Tasks;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What customers said of a store, the newest first, and what was done about it. Serves A1. */
@Component(service = FeedbackRegister.class)
public final class FeedbackRegister {

    public static final String READ = "crm.feedback.read";
    public static final String WRITE = "crm.feedback.write";

    private static final String AFTER = " and f.at <= ? and (f.at < ? or f.id < ?)";
    private static final String NEWEST_FIRST = " order by f.at desc, f.id desc limit ?";
    private static final String LOCK = "select id from crm_feedback where tenant_id = ? and id = ? for update";
    private static final String ONE = Feedback.SELECT + " and f.id = ?";
    private static final String ADD = "insert into crm_feedback (tenant_id, id, by_id, task_id, settled_by, settled_at,"
            + " customer_id, kind, rating, dealing_id, channel, text, at, state, outcome, version, created_at,"
            + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_feedback set settled_by = ?, settled_at = ?, customer_id = ?,"
            + " kind = ?, rating = ?, dealing_id = ?, channel = ?, text = ?, at = ?, state = ?, outcome = ?,"
            + " updated_at = ?, version = version + 1 where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Tasks tasks;
    private final Advisers advisers;
    private final Texts texts;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public FeedbackRegister(
            @Reference CrmRows rows,
            @Reference Tasks tasks,
            @Reference Advisers advisers,
            @Reference Texts texts,
            @Reference Audit audit,
            @Reference Facts facts) {
        this.rows = rows;
        this.tasks = tasks;
        this.advisers = advisers;
        this.texts = texts;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * A page of what one customer said.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Feedback> page(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            String sql =
                    Feedback.SELECT + " and " + whole.is("f.customer_id") + (after == null ? "" : AFTER) + NEWEST_FIRST;
            @Nullable
            Object[] values = after == null
                    ? whole.values(List.of(tenant), most)
                    : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
            List<Feedback> found = Query.list(connection, sql, Feedback::read, values);
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return found;
        });
    }

    /**
     * A page of what all customers said.
     *
     * @param kind null for all
     * @param state null for all
     */
    public List<Feedback> all(
            CallContext context,
            @Nullable FeedbackKind kind,
            @Nullable FeedbackState state,
            @Nullable TimelinePosition after,
            int most) {
        return rows.call(context, (connection, tenant) -> {
            StringBuilder sql = new StringBuilder(Feedback.SELECT);
            List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
            if (kind != null) {
                sql.append(" and f.kind = ?");
                values.add(kind.name());
            }
            if (state != null) {
                sql.append(" and f.state = ?");
                values.add(state.name());
            }
            if (after != null) {
                sql.append(AFTER);
                values.addAll(List.of(after.startedAt(), after.startedAt(), after.id()));
            }
            sql.append(NEWEST_FIRST);
            values.add(most);
            return Query.list(connection, sql.toString(), Feedback::read, values.toArray());
        });
    }

    /**
     * What a customer once said.
     *
     * @throws Fault {@code crm.feedback.unknown} when the customer said no such thing
     */
    public Feedback find(CallContext context, CustomerId customer, long id) {
        return rows.call(
                context,
                (connection, tenant) -> find(connection, tenant, WholeCustomer.of(connection, tenant, customer), id));
    }

    private static Feedback find(Connection connection, long tenant, WholeCustomer whole, long id) throws SQLException {
        return Query.list(connection, ONE, Feedback::read, tenant, id).stream()
                .filter(one -> whole.includes(one.written()))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.feedback.unknown"));
    }

    /**
     * Writes down what a customer said.
     *
     * @param withTask whether a task is made of it, for the customer's adviser, or for the caller where there is none
     * @throws Fault {@code crm.customer.unknown}; with faults of fields when something makes no sense; forbidden when a task
     *     is wanted by somebody who may not write tasks
     */
    public Feedback add(CallContext context, CustomerId customer, FeedbackDraft draft, boolean withTask) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.touch(connection, tenant, customer);
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            CheckedFeedback made = CheckedFeedback.of(connection, tenant, whole, customer.value(), draft, now);
            Long task = withTask ? task(context, customer, made) : null;
            boolean settled = made.state() == FeedbackState.SETTLED;
            List<@Nullable Object> values =
                    new ArrayList<>(List.of(tenant, id, context.person().value()));
            values.add(task);
            values.add(settled ? context.person().value() : null);
            values.add(settled ? now : null);
            values.addAll(made.written());
            values.add(now);
            values.add(now);
            Query.change(connection, ADD, values.toArray());
            return told(context, CustomerFacts.FEEDBACK_RECORDED, find(connection, tenant, id));
        });
    }

    private long task(CallContext context, CustomerId customer, CheckedFeedback made) {
        context.require(Tasks.WRITE);
        PersonId adviser = advisers.of(context, customer).orElse(context.person());
        String title = texts.text(
                "crm.feedback.task." + made.kind().name().toLowerCase(Locale.ROOT), Map.of(), context.locale());
        TaskPriority priority = made.kind() == FeedbackKind.COMPLAINT ? TaskPriority.HIGH : TaskPriority.NORMAL;
        return tasks.follow(context, new TaskDraft(title, made.text(), customer, adviser, null, priority, null, null));
    }

    /**
     * Corrects what was written, settles it, or takes it up again.
     *
     * @throws Fault {@code crm.feedback.unknown}, {@code web.precondition.failed} when the caller's copy is older; with
     *     faults of fields
     */
    public Feedback change(
            CallContext context,
            CustomerId customer,
            long id,
            LongPredicate current,
            UnaryOperator<FeedbackDraft> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            Query.exists(connection, LOCK, tenant, id);
            Feedback before = find(connection, tenant, whole, id);
            if (!current.test(before.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            FeedbackDraft wanted = change.apply(before.draft());
            if (wanted.equals(before.draft())) {
                return before;
            }
            CheckedFeedback after =
                    CheckedFeedback.of(connection, tenant, whole, before.written(), wanted, before.at());
            List<@Nullable Object> values = new ArrayList<>(settled(context, before, after, now));
            values.addAll(after.written());
            values.add(now);
            values.add(tenant);
            values.add(id);
            Query.change(connection, CHANGE, values.toArray());
            return told(context, CustomerFacts.FEEDBACK_CHANGED, find(connection, tenant, id));
        });
    }

    /** Who settled it and when: who did stays so. */
    private static List<@Nullable Object> settled(
            CallContext context, Feedback before, CheckedFeedback after, Instant now) {
        if (after.state() == FeedbackState.OPEN) {
            return java.util.Arrays.asList(null, null);
        }
        PersonId by = before.settledBy();
        return by == null
                ? List.of(context.person().value(), now)
                : java.util.Arrays.asList(by.value(), before.settledAt());
    }

    private static Feedback find(Connection connection, long tenant, long id) throws SQLException {
        return Query.list(connection, ONE, Feedback::read, tenant, id).get(0);
    }

    private Feedback told(CallContext context, String type, Feedback said) {
        String customer = said.customer().toString();
        Map<String, Object> about = new HashMap<>();
        about.put("feedback", Long.toString(said.id()));
        about.put("kind", said.kind().name().toLowerCase(Locale.ROOT));
        facts.tell(context, type, List.of(customer), about);
        about.put("state", said.state().name().toLowerCase(Locale.ROOT));
        audit.record(context, type, new Audit.Subject("customer", customer), about);
        return said;
    }
}
