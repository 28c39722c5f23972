package livery.crm.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import livery.criteria.Criteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reports of a store: asked, kept, changed, and shown on dashboards. Serves A4, A13 and A14. */
@Component(service = Reports.class)
public final class Reports {

    public static final String READ = "crm.reports.read";
    public static final String WRITE = "crm.reports.write";

    private final CrmRows rows;
    private final Tenants tenants;
    private final Texts texts;
    private final Audit audit;
    private final Staff staff;
    private final Running running;

    @Activate
    public Reports(
            @Reference CrmRows rows,
            @Reference Criteria criteria,
            @Reference Segments segments,
            @Reference Tenants tenants,
            @Reference Texts texts,
            @Reference Audit audit,
            @Reference Staff staff,
            @Reference Guarded guarded) {
        this.rows = rows;
        this.tenants = tenants;
        this.texts = texts;
        this.audit = audit;
        this.staff = staff;
        this.running = new Running(criteria, segments, texts, guarded);
    }

    /** One on a dashboard: kept, or shipped and then without an id. */
    public record Pinned(@Nullable Long id, @Nullable String preset, String name, Map<String, Object> definition) {}

    /** All of the store by name, but those that ask for what the caller may not read. */
    public List<Report> all(CallContext context) {
        return rows.call(context, KeptReports::all).stream()
                .filter(report -> Guarded.readable(context, report.definition()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Fault {@code crm.report.unknown}; without the permissions for what it asks
     */
    public Report find(CallContext context, long id) {
        Report report = rows.call(context, (connection, tenant) -> KeptReports.find(connection, tenant, id));
        Guarded.require(context, report.definition());
        return report;
    }

    /**
     * What is on the caller's dashboard: what the store has pinned there, and what is shipped unless the store keeps its own
     * in its place.
     */
    public List<Pinned> dashboard(CallContext context) {
        Audience audience = Audience.of(context);
        List<Pinned> pinned = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (Report report : all(context)) {
            if (report.preset() != null) {
                replaced.add(report.preset());
            }
            if (report.pinnedFor() == audience) {
                pinned.add(new Pinned(report.id(), report.preset(), report.name(), report.definition()));
            }
        }
        for (Shipped.One one : Shipped.all()) {
            if (one.audience() == audience && !replaced.contains(one.code())) {
                String name = texts.text("crm.report.preset." + one.code(), Map.of(), context.locale());
                pinned.add(new Pinned(null, one.code(), name, one.definition()));
            }
        }
        return pinned;
    }

    /**
     * Asks what a definition asks, now. Runs of one kind cost the same, however many columns there are.
     *
     * @param definition as JSON has it
     * @throws Fault with the faults of the definition's parts; {@code criteria.too-slow}
     */
    public Result run(CallContext context, @Nullable Map<String, Object> definition) {
        Definition read = DefinitionReader.read(definition);
        return running.run(
                context, read, Days.of(read, StoreNow.of(tenants, context).today()));
    }

    /**
     * Writes what a report comes to now into a workbook; that is recorded.
     *
     * @throws Fault {@code crm.report.unknown}; as {@link #run}
     */
    public void write(CallContext context, long id, OutputStream out) throws IOException {
        Report report = find(context, id);
        Result result = run(context, report.definition());
        StoreNow now = StoreNow.of(tenants, context);
        String by = staff.names(List.of(context.person()))
                .getOrDefault(context.person(), context.person().toString());
        rows.call(context, (connection, tenant) -> {
            audit.record(context, "crm.report.exported", subject(id), Map.of("name", report.name()));
            return report;
        });
        new ReportWorkbook(texts, context.locale())
                .write(
                        new ReportWorkbook.Mark(
                                report.name(),
                                now.store().name(),
                                by,
                                now.now(),
                                now.store().timeZone()),
                        DefinitionReader.read(report.definition()),
                        result,
                        out);
    }

    /**
     * Keeps a report.
     *
     * @throws Fault with the faults of the fields; {@code crm.report.too-many}
     */
    public Report create(CallContext context, ReportDraft draft) {
        long id = TimeSortedIds.next();
        Definition definition = checked(context, draft);
        return alone(() -> rows.call(context, (connection, tenant) -> {
            String name = KeptReports.name(connection, tenant, id, draft);
            KeptReports.add(connection, tenant, id, name, definition, draft);
            audit.record(context, "crm.report.created", subject(id), Map.of("name", name));
            return KeptReports.find(connection, tenant, id);
        }));
    }

    /**
     * Changes one that is kept; the preset it stands in for stays.
     *
     * @throws Fault {@code crm.report.unknown}, {@code web.precondition.failed}; as {@link #create}
     */
    public Report change(CallContext context, long id, LongPredicate current, UnaryOperator<ReportDraft> change) {
        return alone(() -> rows.call(context, (connection, tenant) -> {
            Report before = KeptReports.locked(connection, tenant, id, current);
            Guarded.require(context, before.definition());
            ReportDraft draft = change.apply(before.draft());
            Definition definition = checked(context, draft);
            String name = KeptReports.name(connection, tenant, id, draft);
            KeptReports.change(connection, tenant, id, name, definition, draft);
            audit.record(context, "crm.report.changed", subject(id), Map.of("name", name));
            return KeptReports.find(connection, tenant, id);
        }));
    }

    /**
     * Removes one, from dashboards too.
     *
     * @throws Fault {@code crm.report.unknown}, {@code web.precondition.failed}
     */
    public void remove(CallContext context, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            Report before = KeptReports.locked(connection, tenant, id, current);
            Guarded.require(context, before.definition());
            audit.record(context, "crm.report.removed", subject(id), Map.of("name", before.name()));
            KeptReports.remove(connection, tenant, id);
            return id;
        });
    }

    /** Another writer may take the name at the same moment. */
    private static Report alone(Supplier<Report> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (Collisions.happened(e)) {
                throw Fault.invalid(new FieldFault("name", "crm.report.taken"));
            }
            throw e;
        }
    }

    /** That it can be asked at all, without asking it. */
    private Definition checked(CallContext context, ReportDraft draft) {
        Definition definition = DefinitionReader.read(draft.definition());
        running.check(context, definition);
        if (draft.preset() != null
                && Shipped.all().stream().noneMatch(one -> one.code().equals(draft.preset()))) {
            String known = String.join(
                    ", ", Shipped.all().stream().map(Shipped.One::code).toList());
            throw Fault.invalid(new FieldFault("preset", "crm.report.word", Map.of("known", known)));
        }
        return definition;
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("report", Long.toString(id));
    }
}
