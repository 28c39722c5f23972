package livery.crm.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.IdSelect;
import livery.crm.CustomerId;
import livery.crm.RunningIn;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.sql.Query;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.View;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.ViewDraft;
import livery.crm.internal.view.Views;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list as a workbook: what it shows, to whom, and for how long. */
class ListExportsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext li = crm.staff().add(crm.store(), "Li");
    private final CallContext wu = new CallContext(
            li.tenant(),
            crm.staff().add(li, "Wu").person(),
            new Permissions(Set.of(ListExports.PERMISSION)),
            li.locale(),
            "test");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Criteria none = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });
    private final ListExports exports =
            new ListExports(crm.work(), new StandaloneJobs(crm.units()), crm.audit(), lists(none));
    private final Selection all =
            Selection.of(new Listing(null, CustomerFilter.NONE, null, null, CustomerOrder.NEWEST));

    private ListExport made(CallContext context, @Nullable String reason) throws IOException {
        ListExport export = exports.start(
                context, all, CustomerOrder.NAME, List.of("name", "mobile", "own.hobby", "own.none"), reason);
        return run(context, export);
    }

    private ListExportJob job(Criteria criteria) {
        return new ListExportJob(
                crm.work(),
                new ListedCustomers(crm.work(), crm.list(), criteria),
                crm.list(),
                crm.tenants(),
                crm.staff(),
                (code, values, locale) -> code + new TreeMap<>(values),
                crm.ownFields(),
                crm.ownValues(),
                lists(criteria));
    }

    private ListExport run(CallContext context, ListExport export) throws IOException {
        ListExportJob job = job(none);
        StandaloneRun run = new StandaloneRun(Map.of("export", Long.toString(export.id())));
        job.run(CallContext.system(context.tenant(), "job"), run);
        job.run(CallContext.system(context.tenant(), "job"), run);
        return exports.find(context, export.id());
    }

    private Tasks tasks() {
        return new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    }

    private Leads leads() {
        AskedTasks asked = new AskedTasks(crm.work(), tasks(), crm.audit(), crm.facts());
        SalesProcess process = new SalesProcess(asked, new StandaloneSettings(), (code, values, locale) -> code);
        return new Leads(crm.work(), crm.tenants(), crm.staff(), crm.audit(), crm.facts(), process);
    }

    private WrittenLists lists(Criteria criteria) {
        ViewCriteria ofViews = new ViewCriteria(
                new Views(crm.work(), criteria, crm.audit()), criteria, new Guarded(crm.work(), crm.audit()));
        return new WrittenLists(
                leads(), new TaskList(crm.work()), crm.vehicles(), crm.ownValues(), crm.staff(), ofViews);
    }

    private Map<String, String> entries(CallContext context, ListExport export) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(context, exports.fetch(context, export.id()), file);
        assertThat(file.size()).isEqualTo((int) export.bytes());
        return entries(file.toByteArray());
    }

    private static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** A field that the store has added. */
    private void hobby() {
        long tenant = li.tenant().value();
        crm.rows()
                .change(
                        "insert into crm_own_field (tenant_id, id, record, code, type, labels, choices, required, place,"
                                + " version, created_at, updated_at) values (" + tenant + ", " + tenant
                                + ", 'CUSTOMER', 'hobby', 'TEXT', '{\"en\":\"Hobby\"}', '[]', 0, 1, 0, now(), now())");
    }

    /** What 张三 has of it. */
    private void fishing() {
        long tenant = li.tenant().value();
        crm.rows()
                .change("insert into crm_own_value (tenant_id, field_id, record_id, text_value, staff) select " + tenant
                        + ", " + tenant + ", id, 'fishing', 1 from crm_customer where tenant_id = " + tenant
                        + " and name = '张三'");
    }

    @Test
    void aWorkbookIsMarkedMaskedAndInOrderAndGoesWhenSomebodyIsErased() throws Exception {
        hobby();
        crm.intake()
                .customers(
                        li,
                        "dms",
                        List.of(
                                Records.customer("1", "张三", "13800138000"),
                                Records.customer("2", "=cmd|' /C calc'!A0", null),
                                Records.customer("3", "A&B <Co>", null)));
        crm.intake().customers(elsewhere, "dms", List.of(Records.customer("1", "别人", "13900139000")));
        fishing();
        ListExport masked = made(wu, null);
        Map<String, String> entries = entries(wu, masked);
        for (String entry : entries.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(entry.getBytes(StandardCharsets.UTF_8)));
        }
        String sheet = entries.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("crm.export.mark{", "by=Wu", "<oddHeader>&amp;L", "A&amp;B &lt;Co&gt;", "138****8000")
                .contains("<c t=\"inlineStr\" s=\"3\"><is><t xml:space=\"preserve\">=cmd")
                .doesNotContain("13800138000", "别人", "<f>")
                .containsSubsequence("=cmd", "张三", "A&amp;B")
                .contains("Hobby", "fishing")
                .doesNotContain("own.none");
        assertThat(entries.get("docProps/core.xml")).contains("<dc:creator>Wu</dc:creator>");
        assertThat(masked.customers()).isEqualTo(3);

        assertThatThrownBy(() -> made(wu, "audit")).isInstanceOf(Fault.class);
        ListExport whole = made(li, "audit");
        assertThat(entries(li, whole).get("xl/worksheets/sheet1.xml")).contains("13800138000", "reason=audit");
        assertThatThrownBy(() -> exports.fetch(wu, whole.id())).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> exports.fetch(elsewhere, whole.id())).isInstanceOf(Fault.class);
        assertThat(exports.list(elsewhere, null, 9)).isEmpty();
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().startsWith("crm.list."))
                .hasSize(4);

        assertThatThrownBy(() -> exports.start(li, all, CustomerOrder.NAME, List.of("note"), null))
                .isInstanceOf(Fault.class);
        ListExport third = exports.start(li, all, CustomerOrder.NAME, List.of(), null);
        assertThatThrownBy(() -> exports.fetch(li, third.id())).isInstanceOf(Fault.class);
        crm.rows().change("update crm_list_export set expires_at = '2020-01-01' where id = " + masked.id());
        new ForgetLists(crm.work()).run(CallContext.system(li.tenant(), "job"), new StandaloneRun(Map.of()));
        assertThat(exports.list(li, null, 9)).extracting(ListExport::id).containsExactly(third.id(), whole.id());
        crm.work().call(li, (connection, tenant) -> {
            ListExports.forget(connection, tenant);
            return Query.exists(connection, "select 1 from crm_list_export where tenant_id = ?", tenant);
        });
        assertThat(exports.list(li, null, 9)).isEmpty();
    }

    @Test
    void theJobFindsThoseWhomItsAskerMaySeeAndOneThatFailsSaysSoAndForgets() throws IOException {
        crm.customer(li, "张三");
        ListExportJob job = job((Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                    CallContext asker = (CallContext) arguments[0];
                    asker.require(ExternalData.READ);
                    return new IdSelect(
                            "select id from crm_customer where tenant_id = ?",
                            List.of(asker.tenant().value()));
                }));
        CallContext platform = CallContext.system(li.tenant(), "job");
        Selection met = Selection.of(
                new Listing(null, CustomerFilter.NONE, null, new Criterion.All(List.of()), CustomerOrder.NEWEST));
        ListExport made = exports.start(li, met, CustomerOrder.NEWEST, List.of("name"), null);
        job.run(platform, new StandaloneRun(Map.of("export", Long.toString(made.id()))));
        assertThat(exports.find(li, made.id()).customers()).isEqualTo(1);

        ListExport failed = exports.start(wu, met, CustomerOrder.NEWEST, List.of("name"), null);
        Map<String, String> parameters = Map.of("export", Long.toString(failed.id()));
        assertThatThrownBy(() -> job.run(platform, new StandaloneRun(parameters)))
                .isInstanceOf(Fault.class);
        job.abandoned(platform, parameters);
        assertThat(exports.find(li, failed.id()).failedAt()).isNotNull();
        assertThat(exports.find(li, failed.id()).selection()).isNull();
        assertThatThrownBy(() -> job.run(platform, new StandaloneRun(parameters)))
                .hasMessageContaining("crm.export.forgotten");
        job.abandoned(platform, Map.of("export", Long.toString(made.id())));
        assertThat(exports.find(li, made.id()).failedAt()).isNull();
    }

    @Test
    void whatWasFoundByWhatOthersToldIsFetchedByThoseWhoMayReadThatAndIsOnRecord() throws IOException {
        crm.customer(li, "张三");
        Criteria every = (Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(),
                new Class<?>[] {Criteria.class},
                (proxy, method, arguments) -> new IdSelect(
                        "select id from crm_customer where tenant_id = ?",
                        List.of(li.tenant().value())));
        Selection told = Selection.of(new Listing(null, CustomerFilter.NONE, null, TOLD, CustomerOrder.NEWEST));
        ListExport made = exports.start(li, told, CustomerOrder.NEWEST, List.of("name"), null);
        job(every)
                .run(
                        CallContext.system(li.tenant(), "job"),
                        new StandaloneRun(Map.of("export", Long.toString(made.id()))));
        assertThatThrownBy(() -> exports.fetch(wu, made.id())).satisfies(ListExportsTest::refusesWhatOthersTold);
        assertThat(crm.audit().of(li))
                .noneMatch(entry -> entry.action().equals("crm.external-data.asked")
                        || entry.action().equals("crm.list.fetched"));
        assertThat(entries(li, exports.find(li, made.id())).toString()).contains("张三");
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().equals("crm.external-data.asked"))
                .extracting(entry -> entry.subject().id())
                .containsExactly(Long.toString(made.id()));
        entries(wu, run(wu, exports.start(wu, all, CustomerOrder.NAME, List.of(), null)));
    }

    private static final Criterion TOLD = CriterionReader.read(
            Map.of(
                    "collection",
                    "crm.external-data",
                    "function",
                    "count",
                    "operator",
                    "at-least",
                    "values",
                    List.of(1)),
            "");

    private static void refusesWhatOthersTold(Throwable thrown) {
        assertThat(((Fault) thrown).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        assertThat(((Fault) thrown).values().toString()).contains(ExternalData.READ);
    }

    /** Counts what is written and keeps nothing. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) {
            bytes += length;
        }
    }

    @Test
    void aMillionRowsNeedNoMoreMemoryThanAThousandAndGoOnOnTheNextSheet() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Counting file = new Counting();
        long most = 0;
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (Workbook book = new Workbook(file, "mark", "me", Instant.EPOCH, List.of("a", "b"), 600_000)) {
            for (int row = 0; row < 1_000_000; row++) {
                book.row(List.of("客户" + row, "138****8000"));
                if (row % 250_000 == 249_999) {
                    System.gc();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory() - before);
                }
            }
        }
        assertThat(most).isLessThan(8_000_000);
        assertThat(file.bytes).isGreaterThan(1_000_000);

        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(small, "mark", "me", Instant.EPOCH, List.of("a"), 2)) {
            for (int row = 0; row < 5; row++) {
                book.row(List.of("r" + row));
            }
        }
        assertThat(entries(small.toByteArray()).keySet())
                .contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void leadsTasksAndVehiclesAreWrittenAsTheirListsShowThem() throws Exception {
        Leads leads = leads();
        Tasks tasks = tasks();
        CustomerId owner = crm.customer(li, "车主");
        for (CallContext one : List.of(li, wu, elsewhere)) {
            leads.create(
                    one,
                    new LeadDraft(
                            "lead of " + one.person(),
                            "13800138000",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            tasks.create(one, new TaskDraft("task of " + one.person(), null, null, null, null, null, null, null));
        }
        crm.vehicleRegister().create(li, plated("粤B0W001", owner));
        String mine = sheet(li, exports.start(li, ListName.LEADS, Map.of("owner", "mine"), List.of(), null));
        assertThat(mine)
                .contains("lead of " + li.person(), "138****8000", "crm.export.leads.stage", "crm.criteria.stage.new")
                .doesNotContain("lead of " + wu.person(), "13800138000");
        assertThat(sheet(li, exports.start(li, ListName.LEADS, Map.of(), List.of("mobile", "?"), "to call")))
                .contains("13800138000")
                .doesNotContain("lead of", "lead of " + elsewhere.person());
        assertThat(sheet(li, exports.start(li, ListName.TASKS, Map.of("state", "active"), List.of(), null)))
                .contains("task of " + li.person(), "task of " + wu.person())
                .doesNotContain("task of " + elsewhere.person());
        assertThat(sheet(li, exports.start(li, ListName.VEHICLES, Map.of(), List.of(), null)))
                .contains("粤B0W001", "车主", "crm.criteria.energy-type.plug-in")
                .doesNotContain("插电");
        assertThat(sheet(li, exports.start(li, ListName.VEHICLES, Map.of("q", "0w00"), List.of(), null)))
                .contains("粤B0W001");
        assertThat(sheet(li, exports.start(li, ListName.VEHICLES, Map.of("q", "0w99"), List.of(), null)))
                .doesNotContain("粤B0W001");
        assertThat(sheet(li, exports.start(li, ListName.LEADS, Map.of("q", "of " + wu.person()), List.of(), null)))
                .contains("lead of " + wu.person())
                .doesNotContain("lead of " + li.person());
        assertThatThrownBy(() -> exports.start(li, ListName.VEHICLES, Map.of("q", "x".repeat(201)), List.of(), null))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("filter.q"));
        assertThat(sheet(elsewhere, exports.start(elsewhere, ListName.VEHICLES, Map.of(), List.of(), null)))
                .doesNotContain("粤B0W001");
        assertThatThrownBy(() -> exports.start(li, ListName.TASKS, Map.of("state", "?"), List.of(), null))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("filter.state"));
    }

    @Test
    void aWorkbookHoldsOnlyWhatIsOfThoseWhoFulfilTheCriterionOfItsView() throws Exception {
        Criteria called = (Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                    CallContext asker = (CallContext) arguments[0];
                    asker.require(ExternalData.READ);
                    return method.getName().equals("check")
                            ? List.of()
                            : new IdSelect(
                                    "select id from crm_customer where tenant_id = ? and name = ?",
                                    List.of(asker.tenant().value(), "车主"));
                });
        crm.vehicleRegister().create(li, plated("粤B0C001", crm.customer(li, "车主")));
        crm.vehicleRegister().create(li, plated("粤B0C002", crm.customer(li, "别人")));
        crm.vehicleRegister().create(li, plated("粤B0C003", null));
        View view = new Views(crm.work(), called, crm.audit())
                .create(
                        li,
                        ListName.VEHICLES,
                        new ViewDraft("of some", true, false, null, null, Map.of("criterion", TOLD.tree())));
        Map<String, String> filter = Map.of("view", Long.toString(view.id()));
        ListExports some = new ListExports(crm.work(), new StandaloneJobs(crm.units()), crm.audit(), lists(called));
        ListExport made = some.start(li, ListName.VEHICLES, filter, List.of(), null);
        job(called)
                .run(
                        CallContext.system(li.tenant(), "job"),
                        new StandaloneRun(Map.of("export", Long.toString(made.id()))));
        assertThat(entries(li, exports.find(li, made.id())).toString())
                .contains("粤B0C001")
                .doesNotContain("粤B0C002", "粤B0C003");
        CallContext mayNot = new CallContext(
                li.tenant(),
                li.person(),
                new Permissions(Set.of(ListExports.PERMISSION, ListName.VEHICLES.permission())),
                li.locale(),
                "test");
        assertThatThrownBy(() -> exports.fetch(mayNot, made.id())).satisfies(ListExportsTest::refusesWhatOthersTold);
        assertThatThrownBy(() -> some.start(elsewhere, ListName.VEHICLES, filter, List.of(), null))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("filter.view"));
        assertThatThrownBy(() -> some.start(li, ListName.LEADS, filter, List.of(), null))
                .isInstanceOf(Fault.class);
    }

    private static VehicleDraft plated(String plate, @Nullable CustomerId owner) {
        return new VehicleDraft(
                null,
                plate,
                null,
                null,
                null,
                "插电",
                null,
                null,
                null,
                null,
                owner == null ? null : owner.toString(),
                RunningIn.UNKNOWN,
                Map.of());
    }

    private String sheet(CallContext context, ListExport export) throws IOException {
        return entries(context, run(context, export)).toString();
    }
}
