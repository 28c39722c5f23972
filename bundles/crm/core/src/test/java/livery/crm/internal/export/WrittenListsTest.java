package livery.crm.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.Criteria;
import livery.criteria.IdSelect;
import livery.crm.CustomerId;
import livery.crm.RunningIn;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.View;
import livery.crm.internal.view.ViewDraft;
import livery.crm.internal.view.Views;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Workbooks of leads, tasks and vehicles: as their lists show them, and no more than the view has. */
class WrittenListsTest extends ListExportCase {

    @Test
    void leadsTasksAndVehiclesAreWrittenAsTheirListsShowThem() throws Exception {
        LeadRegister register = leadRegister();
        Tasks tasks = tasks();
        CustomerId owner = crm.customer(li, "车主");
        for (CallContext one : List.of(li, wu, elsewhere)) {
            register.create(
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
        assertThat(sheet(li, exports.start(li, ListName.LEADS, Map.of(), List.of("mobile"), "to call")))
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
    void aWorkbookHasTheColumnsOfItsListAndOneThatIsNoneIsNamed() throws Exception {
        CustomerId known = crm.customer(li, "王老客");
        crm.customer(elsewhere, "别店客");
        LeadRegister register = leadRegister();
        Tasks tasks = tasks();
        register.create(li, new LeadDraft("新线索", null, null, null, null, null, null, null, null, null, null, null));
        long lead = new Leads(crm.work())
                .page(li, new LeadFilter(null, null, null, LeadOrder.NEWEST), null, 1)
                .get(0)
                .id();
        crm.rows()
                .change("update crm_lead set customer_id = " + known + " where tenant_id = " + li.tenant()
                        + " and id = " + lead);
        tasks.create(li, new TaskDraft("回访", null, known, null, null, null, null, null, null));
        tasks.create(li, new TaskDraft("跟进", null, null, lead, null, null, null, null, null));

        assertThat(sheet(li, exports.start(li, ListName.LEADS, Map.of(), List.of("customer", "name"), null)))
                .contains("crm.export.leads.customer")
                .containsSubsequence("王老客", "新线索");
        assertThat(sheet(li, exports.start(li, ListName.TASKS, Map.of(), List.of("about", "title"), null)))
                .contains("crm.export.tasks.about")
                .containsSubsequence("新线索", "跟进")
                .containsSubsequence("王老客", "回访");
        hobby();
        for (ListName list : List.of(ListName.LEADS, ListName.TASKS, ListName.VEHICLES)) {
            refusedColumn("own.hobby", () -> exports.start(li, list, Map.of(), List.of("own.hobby"), null));
            refusedColumn("?", () -> exports.start(li, list, Map.of(), List.of("?"), null));
        }
        for (String none : List.of("note", "own.none")) {
            refusedColumn(
                    none, () -> exports.start(li, all, CustomerOrder.NAME, List.of("name", none, "own.hobby"), null));
        }
        refusedColumn("own.hobby", () -> exports.start(elsewhere, all, CustomerOrder.NAME, List.of("own.hobby"), null));
    }

    private static void refusedColumn(String key, ThrowingCallable start) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields()).singleElement().satisfies(one -> {
                            assertThat(one.field()).isEqualTo("columns");
                            assertThat(one.code()).isEqualTo("crm.export.column-unknown");
                            assertThat(one.values()).containsEntry("column", key);
                        }));
    }

    @Test
    void aTextThatFindsMoreVehiclesThanAWorkbookWouldHaveIsRefused() throws Exception {
        long tenant = li.tenant().value();
        crm.rows()
                .change("insert into crm_vehicle (tenant_id, id, plate, plate_key, twin, staff_fields, version,"
                        + " created_at, updated_at) select " + tenant
                        + ", seq, concat('粤X', seq), concat('粤x', seq), 0,"
                        + " '', 0, now(), now() from seq_1_to_5000");
        Map<String, String> asked = Map.of("q", "粤X");
        ListExport whole = exports.start(li, ListName.VEHICLES, asked, List.of("plate"), null);
        assertThat(run(li, whole).customers()).isEqualTo(Vehicles.MOST_FOUND);

        ListExport begun = exports.start(li, ListName.VEHICLES, asked, List.of("plate"), null);
        crm.vehicleRegister().create(li, plated("粤X0W001", null));
        assertThatThrownBy(() -> exports.start(li, ListName.VEHICLES, asked, List.of("plate"), null))
                .satisfies(WrittenListsTest::findsTooMany);
        assertThatThrownBy(() -> run(li, begun))
                .as("there have come to be too many since")
                .satisfies(WrittenListsTest::findsTooMany);
        exports.start(elsewhere, ListName.VEHICLES, asked, List.of("plate"), null);
    }

    private static void findsTooMany(Throwable thrown) {
        assertThat(((Fault) thrown).fields())
                .containsExactly(new FieldFault("filter.q", "crm.vehicle.too-many-found", Map.of("most", 5_000)));
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
        ListExports some = exports(called);
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
        assertThatThrownBy(() -> exports.fetch(mayNot, made.id())).satisfies(ListExportCase::refusesWhatOthersTold);
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
