package livery.crm.internal.segment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.jobs.Jobs;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The segments of a store: made, changed, shown and removed. Serves A9, A10 and A15. */
@Component(service = Segments.class)
public final class Segments {

    public static final String READ = "crm.segments.read";
    public static final String WRITE = "crm.segments.write";

    /** Of one store. */
    public static final int MOST = 500;

    private static final String CRITERION = "criterion";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final String MEMBERS = "select customer_id from crm_segment_member"
            + " where tenant_id = ? and segment_id = ? and customer_id < ? order by customer_id desc limit ?";
    private static final String SIZES = "select day, members from crm_segment_size"
            + " where tenant_id = ? and segment_id = ? and day < ? order by day desc limit ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Criteria criteria;
    private final Audit audit;
    private final Jobs jobs;
    private final Texts texts;

    /** How many a segment had on a day. */
    public record Size(LocalDate day, long members) {}

    @Activate
    public Segments(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Criteria criteria,
            @Reference Audit audit,
            @Reference Jobs jobs,
            @Reference Texts texts) {
        this.store = store;
        this.units = units;
        this.criteria = criteria;
        this.audit = audit;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** In the order of their ids. */
    public List<SegmentRow> list(CallContext context, @Nullable Long after, int limit) {
        return list(context, "", after, limit);
    }

    /**
     * Those whose name has a text in it, in capitals or not, in the order of their ids.
     *
     * @param text empty for all
     */
    public List<SegmentRow> list(CallContext context, String text, @Nullable Long after, int limit) {
        return units.call(
                context,
                () -> store.session()
                        .createSelectionQuery(
                                "from SegmentRow where removedAt is null and id > :after"
                                        + " and locate(:text, lower(name)) > 0 order by id",
                                SegmentRow.class)
                        .setParameter("after", after == null ? 0 : after)
                        .setParameter("text", text.strip().toLowerCase(Locale.ROOT))
                        .setMaxResults(limit)
                        .setReadOnly(true)
                        .getResultList());
    }

    /**
     * The segment.
     *
     * @throws Fault {@code crm.segment.unknown}
     */
    public SegmentRow find(CallContext context, long id) {
        return units.call(context, () -> present(store.session().find(SegmentRow.class, id)));
    }

    /**
     * Makes a segment; a job then goes through all customers.
     *
     * @throws Fault with the faults of the fields; {@code crm.segment.exists} when another has the name
     */
    public SegmentRow create(CallContext context, SegmentDraft draft) {
        return alone(() -> units.call(context, () -> make(context, draft, null)));
    }

    private SegmentRow make(CallContext context, SegmentDraft draft, @Nullable String preset) {
        Criterion criterion = checked(context, draft);
        long there = store.session()
                .createSelectionQuery("select count(*) from SegmentRow where removedAt is null", Long.class)
                .getSingleResult();
        if (there >= MOST) {
            throw Fault.conflict("crm.segment.too-many", Map.of("most", MOST));
        }
        SegmentRow row = new SegmentRow(TimeSortedIds.next(), preset, Instant.now());
        row.take(String.valueOf(draft.name()).strip(), criterion, draft, Instant.now());
        store.session().persist(row);
        store.session().flush();
        changed(context, row, "crm.segment.created");
        return row;
    }

    /**
     * Changes a segment; a job then goes through all customers.
     *
     * @param current tells whether the caller's copy is of this version
     */
    public SegmentRow change(CallContext context, long id, LongPredicate current, UnaryOperator<SegmentDraft> change) {
        return alone(() -> units.call(context, () -> {
            SegmentRow row = present(store.session().find(SegmentRow.class, id, LockMode.PESSIMISTIC_WRITE));
            Guarded.require(context, row.tree());
            if (!current.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            SegmentDraft draft = change.apply(row.draft());
            Criterion criterion = checked(context, draft);
            row.take(String.valueOf(draft.name()).strip(), criterion, draft, Instant.now());
            store.session().flush();
            changed(context, row, "crm.segment.changed");
            return row;
        }));
    }

    private void changed(CallContext context, SegmentRow row, String action) {
        audit.record(context, action, subject(row.id()), Map.of("name", row.name()));
        if (row.hold() == null) {
            jobs.start(context, EvaluateSegment.of(row.id(), row.version()));
        }
    }

    /** Removes a segment; a job deletes who was in it, and customers stay as they are. */
    public void remove(CallContext context, long id, LongPredicate current) {
        units.run(context, () -> {
            SegmentRow row = present(store.session().find(SegmentRow.class, id, LockMode.PESSIMISTIC_WRITE));
            Guarded.require(context, row.tree());
            if (!current.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            audit.record(context, "crm.segment.removed", subject(id), Map.of("name", row.name()));
            row.remove(Instant.now());
            jobs.start(context, SegmentRemoval.of(id));
        });
    }

    /** Adds those that are shipped and that the store has not yet, with names in the caller's language. */
    public List<SegmentRow> addPresets(CallContext context) {
        return alone(() -> units.call(context, () -> {
            Set<String> there = new HashSet<>(store.session()
                    .createSelectionQuery("select preset from SegmentRow where preset is not null", String.class)
                    .getResultList());
            List<SegmentRow> made = new ArrayList<>();
            Presets.all().forEach((preset, criterion) -> {
                if (!there.contains(preset)) {
                    made.add(make(context, preset(preset, criterion, context.locale()), preset));
                }
            });
            return made;
        }));
    }

    private SegmentDraft preset(String preset, Map<String, Object> criterion, Locale locale) {
        String code = "crm.segment.preset." + preset;
        return new SegmentDraft(
                texts.text(code, Map.of(), locale),
                criterion,
                texts.text(code + ".persona", Map.of(), locale),
                texts.text(code + ".treatment", Map.of(), locale),
                false);
    }

    /** The ids of the customers in it, the newest customer first. */
    public List<Long> members(CallContext context, long id, @Nullable Long after, int limit) {
        return units.call(context, () -> {
            present(store.session().find(SegmentRow.class, id));
            return store.jdbc(connection -> Query.list(
                    connection,
                    MEMBERS,
                    row -> row.getLong("customer_id"),
                    context.tenant().value(),
                    id,
                    after == null ? Long.MAX_VALUE : after,
                    limit));
        });
    }

    /** Day by day, the latest first. */
    public List<Size> sizes(CallContext context, long id, @Nullable LocalDate before, int limit) {
        return units.call(context, () -> {
            present(store.session().find(SegmentRow.class, id));
            return store.jdbc(connection -> Query.list(
                    connection,
                    SIZES,
                    row -> new Size(java.util.Objects.requireNonNull(Columns.date(row, "day")), row.getLong("members")),
                    context.tenant().value(),
                    id,
                    before == null ? "9999-12-31" : before.toString(),
                    limit));
        });
    }

    private Criterion checked(CallContext context, SegmentDraft draft) {
        List<FieldFault> faults = new ArrayList<>();
        String name = draft.name();
        if (name == null || name.isBlank()) {
            faults.add(new FieldFault("name", "crm.required"));
        } else {
            length("name", name, LONGEST_NAME, faults);
        }
        length("persona", draft.persona(), LONGEST_TEXT, faults);
        length("treatment", draft.treatment(), LONGEST_TEXT, faults);
        if (draft.criterion() == null) {
            faults.add(new FieldFault(CRITERION, "crm.required"));
            throw Fault.invalid(faults);
        }
        Criterion criterion = CriterionReader.read(draft.criterion(), CRITERION);
        criteria.check(context, CustomerCriteria.CUSTOMER, criterion)
                .forEach(fault -> faults.add(new FieldFault(CRITERION + fault.field(), fault.code(), fault.values())));
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return criterion;
    }

    private static void length(String field, @Nullable String text, int most, List<FieldFault> faults) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            faults.add(new FieldFault(field, "crm.text.too-long", Map.of("most", most)));
        }
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("segment", Long.toString(id));
    }

    private static SegmentRow present(@Nullable SegmentRow row) {
        if (row == null || row.removed()) {
            throw Fault.notFound("crm.segment.unknown");
        }
        return row;
    }

    private static <T> T alone(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (Collisions.happened(e)) {
                throw Fault.of(Fault.Kind.CONFLICT, "crm.segment.exists");
            }
            throw e;
        }
    }
}
