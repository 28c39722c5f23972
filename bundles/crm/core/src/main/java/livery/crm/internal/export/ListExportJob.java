package livery.crm.internal.export;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Place;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a list into a workbook, page by page. A try that dies leaves parts that the next one throws away. */
@Component
public final class ListExportJob implements JobKind {

    static final String NAME = "crm.list-export";

    /** A sheet holds somewhat more. */
    static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String CLEAR = "delete from crm_list_export_part where tenant_id = ? and export_id = ?";
    private static final String READY =
            "update crm_list_export set selection = '', customers = ?, bytes = ?, try = ?, ready_at = ?,"
                    + " expires_at = ? where tenant_id = ? and id = ?";

    private static final String FAILED = "update crm_list_export set failed_at = ?, selection = ''"
            + " where tenant_id = ? and id = ? and ready_at is null";
    private static final String AGAIN =
            "update crm_list_export set failed_at = null where tenant_id = ? and id = ? and failed_at is not null";

    private final CrmRows rows;
    private final ListedCustomers listed;
    private final CustomerList list;
    private final Tenants tenants;
    private final Staff staff;
    private final Texts texts;
    private final OwnFields ownFields;
    private final OwnValues ownValues;
    private final WrittenLists lists;

    @Activate
    public ListExportJob(
            @Reference CrmRows rows,
            @Reference ListedCustomers listed,
            @Reference CustomerList list,
            @Reference Tenants tenants,
            @Reference Staff staff,
            @Reference Texts texts,
            @Reference OwnFields ownFields,
            @Reference OwnValues ownValues,
            @Reference WrittenLists lists) {
        this.rows = rows;
        this.listed = listed;
        this.list = list;
        this.tenants = tenants;
        this.staff = staff;
        this.texts = texts;
        this.ownFields = ownFields;
        this.ownValues = ownValues;
        this.lists = lists;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) throws IOException {
        long id = Long.parseLong(run.parameter("export"));
        ListExport export = rows.call(context, (connection, tenant) -> {
            Query.change(connection, AGAIN, tenant, id);
            return ListExports.find(connection, tenant, id);
        });
        if (export.readyAt() != null) {
            return;
        }
        Selection selection = export.selection();
        Map<String, Object> filter = export.filter();
        if (selection == null && filter == null) {
            throw Fault.of(Fault.Kind.CONFLICT, "crm.export.forgotten");
        }
        WrittenList other = lists.find(export.list()).orElse(null);
        rows.call(context, (connection, tenant) -> Query.change(connection, CLEAR, tenant, id));
        Tenant store = StoreNow.of(tenants, context).store();
        CallContext asker = new CallContext(
                context.tenant(), export.requestedBy(), export.permissions(), export.locale(), context.cause());
        ExportColumn.Look look = new ExportColumn.Look(export.unmasked(), store.timeZone(), texts, export.locale());
        Map<String, OwnColumn> own = new LinkedHashMap<>();
        List<OwnField> fields = OwnColumn.record(export.list())
                .map(record -> ownFields.of(asker, record))
                .orElse(List.of());
        OwnColumn.of(export.columns(), fields)
                .forEach(column -> own.put(column.field().name(), column));
        List<String> columns = export.columns().stream()
                .filter(key -> own.containsKey(key)
                        || (other == null
                                ? ExportColumn.parse(key).isPresent()
                                : other.columns().contains(key)))
                .toList();
        String by = staff.names(List.of(export.requestedBy()))
                .getOrDefault(export.requestedBy(), export.requestedBy().toString());
        PartsOutput parts = new PartsOutput(rows, context, id, run.attempt());
        long written;
        try (Workbook book = new Workbook(
                parts,
                mark(export, store, by),
                by,
                export.createdAt(),
                columns.stream()
                        .map(key -> heading(export.list(), key, own, look))
                        .toList(),
                ROWS_OF_A_SHEET)) {
            written = other == null || filter == null
                    ? write(asker, run, export, Objects.requireNonNull(selection), columns, own, look, book)
                    : write(asker, run, other, filter, columns, own, look, book);
        }
        parts.close();
        rows.call(
                context,
                (connection, tenant) -> Query.change(
                        connection,
                        READY,
                        written,
                        parts.bytes(),
                        run.attempt(),
                        Instant.now(),
                        Instant.now().plus(ListExports.KEPT),
                        tenant,
                        id));
        run.log("crm.job.list-exported", Map.of("count", written));
    }

    /** Says that it failed, and forgets what it was to hold. */
    @Override
    public void abandoned(CallContext context, Map<String, String> parameters) {
        long id = Long.parseLong(Objects.requireNonNull(parameters.get("export")));
        rows.call(context, (connection, tenant) -> {
            Query.change(connection, CLEAR, tenant, id);
            return Query.change(connection, FAILED, Instant.now(), tenant, id);
        });
    }

    private static String heading(ListName list, String key, Map<String, OwnColumn> own, ExportColumn.Look look) {
        OwnColumn added = own.get(key);
        if (added != null) {
            return added.field().label(look.locale());
        }
        return list == ListName.CUSTOMERS
                ? ExportColumn.parse(key).orElseThrow().heading(look)
                : look.text("crm.export." + list.name().toLowerCase(Locale.ROOT) + "." + key);
    }

    private long write(
            CallContext asker,
            JobRun run,
            WrittenList list,
            Map<String, Object> filter,
            List<String> columns,
            Map<String, OwnColumn> own,
            ExportColumn.Look look,
            Workbook book)
            throws IOException {
        long written = 0;
        WrittenList.Page page;
        Fulfilling criterion = lists.filters().criterion(asker, filter);
        String after = null;
        do {
            page = list.next(asker, filter, criterion, after, AT_ONCE, List.copyOf(own.values()), look);
            for (Map<String, @Nullable Object> row : page.rows()) {
                List<@Nullable Object> cells = new ArrayList<>(columns.size());
                columns.forEach(key -> cells.add(row.get(key)));
                book.row(cells);
            }
            written += page.rows().size();
            after = page.end();
            run.progress(written, 0);
        } while (page.rows().size() == AT_ONCE);
        return written;
    }

    private String mark(ListExport export, Tenant store, String by) {
        String at = MINUTE.format(LocalDateTime.ofInstant(export.createdAt(), store.timeZone()));
        Map<String, String> values = Map.of(
                "store", store.name(), "by", by, "at", at, "reason", export.reason() == null ? "" : export.reason());
        String code = export.unmasked() ? "crm.export.mark-revealed" : "crm.export.mark";
        return texts.text(code, values, export.locale());
    }

    private long write(
            CallContext asker,
            JobRun run,
            ListExport export,
            Selection selection,
            List<String> columns,
            Map<String, OwnColumn> own,
            ExportColumn.Look look,
            Workbook book)
            throws IOException {
        long written = 0;
        Place after = null;
        Map<Long, Place> some = selection.next(asker, listed, null, AT_ONCE);
        while (!some.isEmpty()) {
            Map<Long, CustomerSummary> byId = new java.util.HashMap<>();
            list.of(asker, some.keySet()).forEach(customer -> byId.put(customer.id(), customer));
            Map<Long, Map<String, Object>> values = ownValues.of(
                    asker,
                    OwnRecord.CUSTOMER,
                    own.values().stream().map(column -> column.field().code()).toList(),
                    some.keySet());
            for (Long id : some.keySet()) {
                CustomerSummary customer = byId.get(id);
                if (customer != null) {
                    List<@Nullable Object> cells = new ArrayList<>(columns.size());
                    for (String key : columns) {
                        OwnColumn added = own.get(key);
                        cells.add(
                                added == null
                                        ? ExportColumn.parse(key).orElseThrow().cell(customer, look)
                                        : added.cell(values.getOrDefault(id, Map.of()), export.locale()));
                    }
                    book.row(cells);
                    written++;
                }
            }
            run.progress(written, 0);
            after = ListedCustomers.last(some);
            some = some.size() < AT_ONCE ? Map.of() : selection.next(asker, listed, after, AT_ONCE);
        }
        return written;
    }
}
