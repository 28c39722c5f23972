package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.internal.sql.CrmRows;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a store's administrator adds fields, changes them and puts them away. Serves A4. */
@Component(service = OwnFieldRegister.class)
public final class OwnFieldRegister {

    /** The permission to do so. */
    public static final String WRITE = "crm.fields.write";

    /** The fact that a field is another than it was, or is no more; its subject is the field's id. */
    public static final String CHANGED = "crm.own-field.changed";

    /** The most fields of one record that are in use. */
    public static final int MOST = 100;

    /** The most that are kept, archived ones included. */
    private static final int MOST_KEPT = 300;

    private final CrmRows rows;
    private final UnitOfWork units;
    private final OwnFields fields;
    private final Audit audit;
    private final Facts facts;
    private final Jobs jobs;

    @Activate
    public OwnFieldRegister(
            @Reference CrmRows rows,
            @Reference UnitOfWork units,
            @Reference OwnFields fields,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference Jobs jobs) {
        this.rows = rows;
        this.units = units;
        this.fields = fields;
        this.audit = audit;
        this.facts = facts;
        this.jobs = jobs;
    }

    /**
     * The field.
     *
     * @throws Fault {@code crm.own-field.unknown}
     */
    public OwnField find(CallContext context, long id) {
        return fields.all(context).stream()
                .filter(field -> field.id() == id)
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.own-field.unknown"));
    }

    /**
     * Adds a field.
     *
     * @throws Fault with faults of fields; {@code crm.own-field.too-many} when the record has {@link #MOST} already
     */
    public OwnField create(CallContext context, OwnFieldDraft draft) {
        OwnFieldChecks checks = new OwnFieldChecks();
        OwnRecord record = checks.record(draft.record());
        String code = checks.code(draft.code());
        var type = checks.type(draft.type());
        OwnField checked = new OwnField(
                TimeSortedIds.next(),
                record,
                code,
                type,
                checks.refersTo(type, draft.refersTo()),
                checks.labels("labels", draft.labels()),
                checks.choices(type, draft.choices()),
                Boolean.TRUE.equals(draft.required()),
                checks.searchable(record, type, draft.searchable()),
                0,
                Boolean.TRUE.equals(draft.archived()) ? now() : null,
                0);
        checks.done();
        return changing(context, connection -> {
            OwnFieldRows stored = new OwnFieldRows(connection, context.tenant().value());
            List<OwnField> others = stored.of(record);
            if (others.stream().anyMatch(other -> other.code().equals(code))) {
                throw Fault.invalid(new FieldFault("code", "crm.own-field.taken"));
            }
            requireRoom(others);
            stored.add(checked, now());
            place(stored, others, checked, draft.place());
            told(context, "crm.own-field.created", checked);
            return stored.find(checked.id()).orElseThrow();
        });
    }

    /**
     * Changes a field. Its record and code stay, and its type once there are values.
     *
     * @throws Fault {@code crm.own-field.unknown}, {@code web.precondition.failed} when the caller's copy is older; with
     *     faults of fields
     */
    public OwnField change(CallContext context, long id, LongPredicate current, UnaryOperator<OwnFieldDraft> change) {
        return changing(context, connection -> {
            OwnFieldRows stored = new OwnFieldRows(connection, context.tenant().value());
            OwnField before = locked(stored, id, current);
            OwnFieldDraft draft = change.apply(OwnFieldDraft.of(before));
            OwnField after = checked(stored, before, draft);
            if (after.active() && !before.active()) {
                requireRoom(stored.of(before.record()));
            }
            boolean moved = draft.place() != null && draft.place() != before.place();
            if (after.equals(before) && !moved) {
                return before;
            }
            stored.change(after, now());
            if (after.searchable() != before.searchable()) {
                stored.searchAgain(id);
                jobs.start(context, NewJob.of(OwnSearchFilled.NAME, Map.of()));
            }
            if (moved) {
                List<OwnField> others = new ArrayList<>(stored.of(before.record()));
                others.removeIf(other -> other.id() == id);
                place(stored, others, before, draft.place());
            }
            told(context, "crm.own-field.changed", after);
            return stored.find(id).orElseThrow();
        });
    }

    private static void requireRoom(List<OwnField> others) {
        long active = others.stream().filter(OwnField::active).count();
        if (active >= MOST || others.size() >= MOST_KEPT) {
            throw Fault.conflict("crm.own-field.too-many", Map.of("most", MOST));
        }
    }

    private static OwnField checked(OwnFieldRows stored, OwnField before, OwnFieldDraft draft) throws SQLException {
        OwnFieldChecks checks = new OwnFieldChecks();
        if (draft.record() != before.record()) {
            checks.refuse("record", "crm.own-field.fixed", Map.of());
        }
        if (!before.code().equals(draft.code())) {
            checks.refuse("code", "crm.own-field.fixed", Map.of());
        }
        var type = checks.type(draft.type());
        OwnRecord refersTo = checks.refersTo(type, draft.refersTo());
        if ((type != before.type() || refersTo != before.refersTo()) && stored.used(before.id())) {
            checks.refuse("type", "crm.own-field.type-used", Map.of());
        }
        List<OwnChoice> choices = checks.choices(type, draft.choices());
        for (OwnChoice choice : before.choices()) {
            boolean gone = choices.stream().noneMatch(one -> one.code().equals(choice.code()));
            if (gone && type == before.type() && stored.chosen(before.id(), choice.code())) {
                checks.refuse("choices", "crm.own-field.choice-used", Map.of("code", choice.code()));
            }
        }
        // Of another type it is as that type has it, unless somebody says so too.
        boolean asItWas = Objects.equals(draft.searchable(), before.searchable());
        Boolean searchable = (type != before.type() && asItWas) ? null : draft.searchable();
        Instant archivedAt = before.archivedAt();
        if (before.active() == Boolean.TRUE.equals(draft.archived())) {
            archivedAt = Boolean.TRUE.equals(draft.archived()) ? now() : null;
        }
        OwnField after = new OwnField(
                before.id(),
                before.record(),
                before.code(),
                type,
                refersTo,
                checks.labels("labels", draft.labels()),
                choices,
                Boolean.TRUE.equals(draft.required()),
                checks.searchable(before.record(), type, searchable),
                before.place(),
                archivedAt,
                before.version());
        checks.done();
        return after;
    }

    /**
     * Removes a field that nothing has a value of.
     *
     * @throws Fault {@code crm.own-field.unknown}, {@code web.precondition.failed}; {@code crm.own-field.used} when there
     *     are values: such a field is archived
     */
    public void remove(CallContext context, long id, LongPredicate current) {
        changing(context, connection -> {
            OwnFieldRows stored = new OwnFieldRows(connection, context.tenant().value());
            OwnField field = locked(stored, id, current);
            if (stored.used(id)) {
                throw Fault.conflict("crm.own-field.used", Map.of());
            }
            stored.remove(id);
            List<OwnField> others = stored.of(field.record());
            stored.place(others);
            told(context, "crm.own-field.deleted", field);
            return field;
        });
    }

    private static OwnField locked(OwnFieldRows stored, long id, LongPredicate current) throws SQLException {
        OwnField field = stored.find(id).orElseThrow(() -> Fault.notFound("crm.own-field.unknown"));
        if (!current.test(field.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return field;
    }

    /** Puts a field among the others, which keep their order. */
    private static void place(OwnFieldRows stored, List<OwnField> others, OwnField field, @Nullable Integer place)
            throws SQLException {
        List<OwnField> inOrder = new ArrayList<>(others);
        int at = place == null ? others.size() : Math.max(0, Math.min(others.size(), place - 1));
        inOrder.add(at, field);
        stored.place(inOrder);
    }

    private void told(CallContext context, String action, OwnField field) {
        audit.record(
                context,
                action,
                new Audit.Subject("own-field", Long.toString(field.id())),
                Map.of("record", field.record().wire(), "code", field.code(), "archived", !field.active()));
        facts.tell(context, CHANGED, List.of(Long.toString(field.id())), Map.of("code", field.code()));
    }

    @FunctionalInterface
    private interface Change {
        OwnField on(Connection connection) throws SQLException;
    }

    /** What was known of the store's fields is forgotten once the change is through. */
    private OwnField changing(CallContext context, Change change) {
        return units.call(context, () -> {
            OwnField field = rows.call(context, (connection, tenant) -> change.on(connection));
            units.afterCommit(() -> fields.forget(context));
            return field;
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
