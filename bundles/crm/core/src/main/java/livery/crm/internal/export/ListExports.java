package livery.crm.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livery.crm.internal.bulk.Asker;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.criteria.GuardedBy;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists as workbooks, kept for a week; each that is made and each that is fetched is on record. */
@Component(service = ListExports.class)
public final class ListExports {

    /** The permission to make and to fetch them. */
    public static final String PERMISSION = "crm.lists.export";

    static final Duration KEPT = Duration.ofDays(7);

    private static final String ADD =
            "insert into crm_list_export (tenant_id, id, list, selection, sort, shown, language,"
                    + " revealing, permissions, guarded, unmasked, reason, requested_by, customers, bytes, try, created_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)";
    private static final String JOB = "update crm_list_export set job_id = ? where tenant_id = ? and id = ?";
    private static final String LIST = ListExport.SELECT + " and id < ? order by id desc limit ?";
    private static final String ONE = ListExport.SELECT + " and id = ?";
    private static final String PART =
            "select content from crm_list_export_part" + " where tenant_id = ? and export_id = ? and try = ? and n = ?";
    private static final String HOLD = "select id from crm_list_export where tenant_id = ? for update";
    private static final List<String> FORGET = List.of(
            "delete from crm_list_export_part where tenant_id = ?", "delete from crm_list_export where tenant_id = ?");

    private final CrmRows rows;
    private final Jobs jobs;
    private final Audit audit;
    private final WrittenLists lists;
    private final OwnFields fields;

    /** What guards a selection, as it is when the workbook is asked for. */
    private interface Guards {
        GuardedBy by(Connection connection, long tenant) throws SQLException;
    }

    @Activate
    public ListExports(
            @Reference CrmRows rows,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference WrittenLists lists,
            @Reference OwnFields fields) {
        this.rows = rows;
        this.jobs = jobs;
        this.audit = audit;
        this.lists = lists;
        this.fields = fields;
    }

    /**
     * Begins to make one; a job does it.
     *
     * @param columns keys of columns, all when empty
     * @param reason why mobiles are to be whole, or null for masked ones
     * @throws Fault without the permission of the list; at {@code columns} for a key that is none, or too many of them;
     *     without the permission to reveal when there is a reason
     */
    public ListExport start(
            CallContext context,
            Selection selection,
            CustomerOrder order,
            List<String> columns,
            @Nullable String reason) {
        context.require(ListName.CUSTOMERS.permission());
        List<String> known =
                Stream.of(ExportColumn.values()).map(ExportColumn::key).toList();
        return start(context, ListName.CUSTOMERS, selection.text(), selection::guarded, order, known, columns, reason);
    }

    /**
     * Begins to make one of another list; a job does it.
     *
     * @param filter texts by the names of the list's filters, and at {@code view} the id of one whose criterion has to be
     *     fulfilled
     * @throws Fault as for customers; without the permission of the list; at {@code filter} for what is not there, and for a
     *     text that finds too many vehicles; as a list of the view
     */
    public ListExport start(
            CallContext context,
            ListName name,
            Map<String, String> filter,
            List<String> columns,
            @Nullable String reason) {
        context.require(name.permission());
        WrittenList list = lists.find(name).orElseThrow();
        Map<String, Object> kept = lists.filters().kept(context, name, filter);
        list.check(context, kept);
        GuardedBy guarded = Guarded.by(kept);
        return start(
                context,
                name,
                StoredTree.write(kept),
                (connection, tenant) -> guarded,
                CustomerOrder.NEWEST,
                list.columns(),
                columns,
                reason);
    }

    private ListExport start(
            CallContext context,
            ListName list,
            String selection,
            Guards guarded,
            CustomerOrder order,
            List<String> known,
            List<String> columns,
            @Nullable String reason) {
        List<String> shown = shown(context, list, known, columns);
        if (reason != null) {
            context.require(CustomerReveal.PERMISSION);
        }
        String why = reason == null ? null : CustomerReveal.reason(reason);
        long id = TimeSortedIds.next();
        Instant now = Instant.now();
        return rows.call(context, (connection, tenant) -> {
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    list.name(),
                    selection,
                    order.name(),
                    String.join(",", shown),
                    context.locale().toLanguageTag(),
                    context.permissions().allows(CustomerReveal.PERMISSION) ? 1 : 0,
                    Asker.kept(context),
                    guarded.by(connection, tenant).text(),
                    why == null ? 0 : 1,
                    why,
                    context.person().value(),
                    now,
                    now.plus(KEPT));
            Job job = jobs.start(context, NewJob.of(ListExportJob.NAME, Map.of("export", Long.toString(id))));
            Query.change(connection, JOB, job.id(), tenant, id);
            audit.record(
                    context,
                    "crm.list.exported",
                    subject(id),
                    why == null
                            ? Map.of("list", word(list), "columns", shown)
                            : Map.of("list", word(list), "columns", shown, "fields", List.of("mobile"), "reason", why));
            return find(connection, tenant, id);
        });
    }

    /** The columns that are wanted, each once; all that the list has of itself when none is named. */
    private List<String> shown(CallContext context, ListName list, List<String> known, List<String> columns) {
        if (columns.isEmpty()) {
            return known;
        }
        Set<String> all = new LinkedHashSet<>(known);
        OwnColumn.record(list).ifPresent(record -> fields.of(context, record).forEach(field -> all.add(field.name())));
        List<String> shown = columns.stream().distinct().toList();
        for (String key : shown) {
            if (!all.contains(key)) {
                throw Fault.invalid(new FieldFault(
                        "columns",
                        "crm.export.column-unknown",
                        Map.of("column", key, "known", String.join(", ", all))));
            }
        }
        if (shown.size() > OwnColumn.MOST) {
            throw Fault.invalid(
                    new FieldFault("columns", "crm.export.columns-too-many", Map.of("most", OwnColumn.MOST)));
        }
        return shown;
    }

    /** The newest first. */
    public List<ListExport> list(CallContext context, @Nullable Long before, int limit) {
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                        connection, LIST, ListExport::read, tenant, before == null ? Long.MAX_VALUE : before, limit));
    }

    /**
     * One of them.
     *
     * @throws Fault {@code crm.export.unknown}
     */
    public ListExport find(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> find(connection, tenant, id));
    }

    static ListExport find(Connection connection, long tenant, long id) throws SQLException {
        return Query.list(connection, ONE, ListExport::read, tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.export.unknown"));
    }

    /**
     * One that can be fetched now, and says on record that it is.
     *
     * @throws Fault {@code crm.export.unknown}; without the permission of the list; {@code crm.export.not-ready}; without
     *     the permission to reveal when mobiles are whole in it; with the permission that is missing to ask for those who are
     *     in it
     */
    public ListExport fetch(CallContext context, long id) {
        ListExport export = find(context, id);
        context.require(export.list().permission());
        if (export.unmasked()) {
            context.require(CustomerReveal.PERMISSION);
        }
        export.guarded().require(context);
        if (export.readyAt() == null) {
            throw Fault.of(Fault.Kind.CONFLICT, "crm.export.not-ready");
        }
        rows.call(context, (connection, tenant) -> {
            export.guarded().seen(context, audit, subject(id));
            audit.record(context, "crm.list.fetched", subject(id), Map.of("customers", export.customers()));
            return id;
        });
        return export;
    }

    /** The file, a part at a time. */
    public void write(CallContext context, ListExport export, OutputStream out) throws IOException {
        int n = 0;
        byte[] part = part(context, export, n);
        while (part.length > 0) {
            out.write(part);
            part = part(context, export, ++n);
        }
    }

    private byte[] part(CallContext context, ListExport export, int n) {
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                                connection,
                                PART,
                                row -> row.getBytes("content"),
                                tenant,
                                export.id(),
                                export.attempt(),
                                n)
                        .stream()
                        .findFirst()
                        .orElseGet(() -> new byte[0]));
    }

    /** Forgets all of a store's: somebody is erased who may be in them. */
    public static void forget(Connection connection, long tenant) throws SQLException {
        // So that no job adds a part in between.
        Query.list(connection, HOLD, row -> row.getLong(1), tenant);
        for (String sql : FORGET) {
            Query.change(connection, sql, tenant);
        }
    }

    private static String word(ListName list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("list-export", Long.toString(id));
    }
}
