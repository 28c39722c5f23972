package livery.crm.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.Customers;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;

/** Two stores with people who may write lists as workbooks, and what it takes to make and to read these. */
abstract class ListExportCase {

    final CrmDatabase crm = CrmDatabase.shared();
    final CallContext li = crm.staff().add(crm.store(), "Li");
    final CallContext wu = new CallContext(
            li.tenant(),
            crm.staff().add(li, "Wu").person(),
            new Permissions(Set.of(ListExports.PERMISSION, Customers.READ)),
            li.locale(),
            "test");
    final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    final Criteria none = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });
    final ListExports exports = exports(none);
    final Selection all = Selection.of(new Listing(null, CustomerFilter.NONE, null, null, CustomerOrder.NEWEST));

    ListExport made(CallContext context, @Nullable String reason) throws IOException {
        ListExport export =
                exports.start(context, all, CustomerOrder.NAME, List.of("name", "mobile", "own.hobby"), reason);
        return run(context, export);
    }

    ListExports exports(Criteria criteria) {
        return new ListExports(
                crm.work(), new StandaloneJobs(crm.units()), crm.audit(), lists(criteria), crm.ownFields());
    }

    ListExportJob job(Criteria criteria) {
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

    ListExport run(CallContext context, ListExport export) throws IOException {
        ListExportJob job = job(none);
        StandaloneRun run = new StandaloneRun(Map.of("export", Long.toString(export.id())));
        job.run(CallContext.system(context.tenant(), "job"), run);
        job.run(CallContext.system(context.tenant(), "job"), run);
        return exports.find(context, export.id());
    }

    Tasks tasks() {
        return new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    }

    LeadRegister leadRegister() {
        AskedTasks asked = new AskedTasks(crm.work(), tasks(), crm.audit(), crm.facts());
        SalesProcess process = new SalesProcess(asked, new StandaloneSettings(), (code, values, locale) -> code);
        return new LeadRegister(crm.work(), crm.tenants(), crm.staff(), crm.audit(), crm.facts(), process);
    }

    WrittenLists lists(Criteria criteria) {
        ViewCriteria ofViews = new ViewCriteria(
                new Views(crm.work(), criteria, crm.audit()), criteria, new Guarded(crm.work(), crm.audit()));
        return new WrittenLists(
                new Leads(crm.work()), new TaskList(crm.work()), crm.vehicles(), crm.ownValues(), crm.staff(), ofViews);
    }

    Map<String, String> entries(CallContext context, ListExport export) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(context, exports.fetch(context, export.id()), file);
        assertThat(file.size()).isEqualTo((int) export.bytes());
        return entries(file.toByteArray());
    }

    static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** A field that the store has added. */
    void hobby() {
        long tenant = li.tenant().value();
        crm.rows()
                .change(
                        "insert into crm_own_field (tenant_id, id, record, code, type, labels, choices, required, place,"
                                + " version, created_at, updated_at) values (" + tenant + ", " + tenant
                                + ", 'CUSTOMER', 'hobby', 'TEXT', '{\"en\":\"Hobby\"}', '[]', 0, 1, 0, now(), now())");
    }

    /** What 张三 has of it. */
    void fishing() {
        long tenant = li.tenant().value();
        crm.rows()
                .change("insert into crm_own_value (tenant_id, field_id, record_id, text_value, staff) select " + tenant
                        + ", " + tenant + ", id, 'fishing', 1 from crm_customer where tenant_id = " + tenant
                        + " and name = '张三'");
    }

    static final Criterion TOLD = CriterionReader.read(
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

    static void refusesWhatOthersTold(Throwable thrown) {
        assertThat(((Fault) thrown).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        assertThat(((Fault) thrown).values().toString()).contains(ExternalData.READ);
    }
}
