package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.lead.LeadChecks;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.values.WrittenFields;
import livery.crm.internal.view.ListName;
import livery.crm.internal.worklist.FilterWords;
import livery.crm.internal.worklist.WorkFilters;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does one thing with many records of a list: whoever wants it confirms with how many. */
@Component(service = BulkActions.class)
public final class BulkActions {

    /** The permission to do something with many records; what it is, and of which list, asks for its own too. */
    public static final String PERMISSION = "crm.customers.bulk";

    private static final String TAG = "select id from crm_tag where tenant_id = ? and id = ? and removed_at is null";
    private static final String ADD = "insert into crm_bulk (tenant_id, id, action, detail, selection, revealing,"
            + " permissions, guarded, customers, done, skipped, undone, requested_by, job_id, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)";
    private static final String JOB = "update crm_bulk set job_id = ? where tenant_id = ? and id = ?";
    private static final String LIST = Bulk.SELECT + " and id < ? order by id desc limit ?";
    private static final String ONE = Bulk.SELECT + " and id = ?";
    private static final String LOCK = ONE + " for update";
    private static final String UNDO = "update crm_bulk set undo_at = ?, job_id = ? where tenant_id = ? and id = ?";
    private static final String RESULTS = "select customer_id, outcome, reason, kept from crm_bulk_result"
            + " where tenant_id = ? and bulk_id = ? and customer_id < ?%s order by customer_id desc limit ?";

    private final CrmRows rows;
    private final RecordLists lists;
    private final Staff staff;
    private final Jobs jobs;
    private final Audit audit;

    @Activate
    public BulkActions(
            @Reference CrmRows rows,
            @Reference RecordLists lists,
            @Reference Staff staff,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.rows = rows;
        this.lists = lists;
        this.staff = staff;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * How many records it would be done with.
     *
     * @throws Fault without the permission to see the list
     */
    public long count(CallContext context, Selection selection) {
        context.require(selection.list().permission());
        return lists.count(context, selection);
    }

    /** Filters of the lists of leads and of tasks, as selections have them. */
    public WorkFilters filters() {
        return lists.filters();
    }

    /** What those of the records are called that there are. */
    public Map<Long, String> names(CallContext context, ListName list, Collection<Long> ids) {
        return lists.names(context, list, ids);
    }

    /**
     * Begins; a job does it.
     *
     * @param selection of the list whose action it is
     * @param confirmed the count that whoever wants it has seen
     * @throws Fault {@code crm.bulk.changed} when it is another count by now, {@code crm.bulk.nothing} when it is none; with
     *     the faults of the detail's fields
     */
    public Bulk start(CallContext context, BulkAction action, BulkDetail detail, Selection selection, long confirmed) {
        context.require(action.permission());
        BulkDetail checked = check(context, action, detail);
        long count = count(context, selection);
        if (count == 0) {
            throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.nothing");
        }
        if (count != confirmed) {
            throw Fault.conflict("crm.bulk.changed", Map.of("count", count));
        }
        long id = TimeSortedIds.next();
        return rows.call(context, (connection, tenant) -> {
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    action.name(),
                    checked.written(),
                    selection.text(),
                    context.permissions().allows(CustomerReveal.PERMISSION) ? 1 : 0,
                    Asker.kept(context),
                    selection.guarded(connection, tenant).text(),
                    count,
                    context.person().value(),
                    null,
                    Instant.now());
            Job job = jobs.start(context, NewJob.of(BulkJob.NAME, parameters(id, action)));
            Query.change(connection, JOB, job.id(), tenant, id);
            audit.record(
                    context,
                    "crm." + word(action.list()) + ".bulk",
                    subject(id),
                    Map.of("action", word(action), word(action.list()), count));
            return find(connection, tenant, id, ONE);
        });
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("bulk", Long.toString(id));
    }

    private static Map<String, String> parameters(long id, BulkAction action) {
        return Map.of("bulk", Long.toString(id), "action", word(action));
    }

    private static String word(Enum<?> choice) {
        return FilterWords.word(choice);
    }

    private BulkDetail check(CallContext context, BulkAction action, BulkDetail detail) {
        WrittenFields fields = new WrittenFields();
        String reason = null;
        switch (action) {
            case TAG, UNTAG -> {
                long tag = fields.required("tag", detail.tag(), 0L);
                if (detail.tag() != null && !rows.call(context, (c, tenant) -> Query.exists(c, TAG, tenant, tag))) {
                    fields.refuse("tag", "crm.tag.unknown");
                }
            }
            case TASK -> {
                fields.requiredLine("title", detail.title(), Tasks.TITLE);
                fields.block("text", detail.text(), Tasks.TEXT);
                fields.moment("dueAt", detail.dueAt());
            }
            case ASSIGN_TASK, ASSIGN_LEAD -> fields.required("adviser", detail.adviser(), context.person());
            case SET_DUE -> {
                if (detail.dueAt() == null) {
                    fields.refuse("dueAt", "crm.required");
                }
                fields.moment("dueAt", detail.dueAt());
            }
            case LOSE -> reason = fields.requiredLine("reason", detail.reason(), LeadChecks.REASON);
            case SLEEP -> reason = fields.line("reason", detail.reason(), LeadChecks.REASON);
            case ADVISE, COMPLETE, DROP -> {
                // Nobody is an answer too; and nothing is needed to close a task.
            }
        }
        PersonId adviser = detail.adviser();
        if (adviser != null && staff.find(context, adviser).isEmpty()) {
            fields.refuse("adviser", "crm.person.unknown");
        }
        fields.done();
        return new BulkDetail(detail.tag(), adviser, detail.title(), detail.text(), detail.dueAt(), reason);
    }

    /** The newest first. */
    public List<Bulk> list(CallContext context, @Nullable Long before, int limit) {
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                        connection, LIST, Bulk::read, tenant, before == null ? Long.MAX_VALUE : before, limit));
    }

    /**
     * One of them.
     *
     * @throws Fault {@code crm.bulk.unknown}
     */
    public Bulk find(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> find(connection, tenant, id, ONE));
    }

    private static Bulk find(Connection connection, long tenant, long id, String sql) throws SQLException {
        return Query.list(connection, sql, Bulk::read, tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.bulk.unknown"));
    }

    /**
     * What became of each, the newest record first. It tells whom the action was for: so that is on record where asking for
     * them is.
     *
     * @throws Fault {@code crm.bulk.unknown}; with the permission that is missing to ask for them
     */
    public List<BulkResult> results(
            CallContext context, long id, BulkResult.@Nullable Outcome outcome, @Nullable Long before, int limit) {
        return rows.call(context, (connection, tenant) -> {
            Bulk bulk = find(connection, tenant, id, ONE);
            context.require(bulk.action().list().permission());
            bulk.guarded().require(context);
            bulk.guarded().seen(context, audit, subject(id));
            long from = before == null ? Long.MAX_VALUE : before;
            String sql = RESULTS.formatted(outcome == null ? "" : " and outcome = ?");
            return outcome == null
                    ? Query.list(connection, sql, BulkJob::result, tenant, id, from, limit)
                    : Query.list(connection, sql, BulkJob::result, tenant, id, from, outcome.name(), limit);
        });
    }

    /**
     * Begins to undo it; a job does that. What was changed since by somebody else stays.
     *
     * @throws Fault {@code crm.bulk.unknown}; {@code crm.bulk.not-ended}, {@code crm.bulk.no-undo} for what cannot be
     *     undone, {@code crm.bulk.undone}
     */
    public Bulk undo(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> {
            Bulk bulk = find(connection, tenant, id, LOCK);
            context.require(bulk.action().permission());
            String wrong = !bulk.action().undoable()
                    ? "crm.bulk.no-undo"
                    : bulk.undoAt() != null ? "crm.bulk.undone" : !bulk.over() ? "crm.bulk.not-ended" : null;
            if (wrong != null) {
                throw Fault.of(Fault.Kind.CONFLICT, wrong);
            }
            Job job = jobs.start(context, NewJob.of(UndoBulkJob.NAME, parameters(id, bulk.action())));
            Query.change(connection, UNDO, Instant.now(), job.id(), tenant, id);
            audit.record(
                    context,
                    "crm." + word(bulk.action().list()) + ".bulk-undone",
                    subject(id),
                    Map.of("action", word(bulk.action()), word(bulk.action().list()), bulk.done()));
            return find(connection, tenant, id, ONE);
        });
    }
}
