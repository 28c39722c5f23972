package livery.crm.internal.note;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes on a customer, the newest first. */
@Component(service = Notes.class)
public final class Notes {

    private static final int TEXT = 4_000;
    private static final String SELECT =
            "select id, customer_id, text, created_by, created_at, updated_at, version from crm_note where tenant_id = ?";
    private static final String AFTER = " and created_at <= ? and (created_at < ? or id < ?)";
    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit ?";
    private static final String ONE = SELECT + " and id = ?";
    private static final String LOCK = ONE + " for update";
    private static final String ADD = "insert into crm_note (tenant_id, id, customer_id, text, created_by, version,"
            + " created_at, updated_at) values (?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE =
            "update crm_note set text = ?, updated_at = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String REMOVE = "delete from crm_note where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Audit audit;

    @Activate
    public Notes(@Reference CrmRows rows, @Reference Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A page of notes.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Note> page(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            String sql = SELECT + " and " + whole.is("customer_id") + (after == null ? "" : AFTER) + NEWEST_FIRST;
            @Nullable
            Object[] values = after == null
                    ? whole.values(List.of(tenant), most)
                    : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
            List<Note> found = Query.list(connection, sql, Note::read, values);
            if (found.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return found;
        });
    }

    /**
     * A note.
     *
     * @throws Fault {@code crm.note.unknown}
     */
    public Note find(CallContext context, CustomerId customer, long id) {
        return rows.call(context, (connection, tenant) -> one(connection, tenant, customer, id, ONE));
    }

    /**
     * Notes something.
     *
     * @throws Fault {@code crm.customer.unknown}; at {@code text} when it is missing or too long
     */
    public Note add(CallContext context, CustomerId customer, @Nullable String written) {
        String text = checked(written);
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            CustomerPresence.touch(connection, tenant, customer);
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    customer.value(),
                    text,
                    context.person().value(),
                    now,
                    now);
            record(context, "crm.note.created", id, customer.value());
            return new Note(id, customer.value(), text, context.person(), now, now, 0);
        });
    }

    /**
     * Writes a note anew.
     *
     * @throws Fault {@code crm.note.unknown}, {@code web.precondition.failed} when the caller's copy is older
     */
    public Note change(
            CallContext context,
            CustomerId customer,
            long id,
            LongPredicate current,
            UnaryOperator<@Nullable String> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            Note note = locked(connection, tenant, customer, id, current);
            String text = checked(change.apply(note.text()));
            if (text.equals(note.text())) {
                return note;
            }
            Query.change(connection, CHANGE, text, now, tenant, id);
            record(context, "crm.note.changed", id, note.customer());
            return new Note(id, note.customer(), text, note.createdBy(), note.createdAt(), now, note.version() + 1);
        });
    }

    /**
     * Removes a note.
     *
     * @throws Fault as {@link #change}
     */
    public void remove(CallContext context, CustomerId customer, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            Note note = locked(connection, tenant, customer, id, current);
            record(context, "crm.note.deleted", id, note.customer());
            return Query.change(connection, REMOVE, tenant, id);
        });
    }

    private static Note locked(Connection connection, long tenant, CustomerId customer, long id, LongPredicate current)
            throws SQLException {
        Note note = one(connection, tenant, customer, id, LOCK);
        if (!current.test(note.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return note;
    }

    private static Note one(Connection connection, long tenant, CustomerId customer, long id, String sql)
            throws SQLException {
        WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
        return Query.list(connection, sql, Note::read, tenant, id).stream()
                .filter(found -> whole.includes(found.customer()))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.note.unknown"));
    }

    private static String checked(@Nullable String written) {
        WrittenFields fields = new WrittenFields();
        String text = fields.requiredBlock("text", written, TEXT);
        fields.done();
        return text;
    }

    private void record(CallContext context, String action, long id, long customer) {
        audit.record(
                context,
                action,
                new Audit.Subject("customer", Long.toString(customer)),
                Map.of("note", Long.toString(id)));
    }
}
