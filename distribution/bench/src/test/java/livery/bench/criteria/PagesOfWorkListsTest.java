package livery.bench.criteria;

import java.util.Collection;
import java.util.stream.Stream;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.bulk.RecordLists;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.export.WrittenLists;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.report.Reports;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.vehicle.Odometers;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneJobs;
import org.jspecify.annotations.Nullable;

/** Lists of vehicles, leads and tasks, and of what is done with lists. */
class PagesOfWorkListsTest extends ListPages {

    private static final CustomerList LIST = new CustomerList(DB.crm, DB.data.units(), new StandaloneEncryption(), OWN);
    private static final ListedCustomers LISTED = new ListedCustomers(DB.crmRows, LIST, DB.criteria);
    private static final Views VIEWS = new Views(DB.crmRows, DB.criteria, DB.audit);
    private static final ViewCriteria CRITERIA =
            new ViewCriteria(VIEWS, DB.criteria, new Guarded(DB.crmRows, DB.audit));

    static Stream<Page> lists() {
        return Stream.of(
                page("vehicles", store -> vehicles().newest(store.context(), null, null, PAGE)),
                page("vehicles found", store -> vehicles().found(store.context(), "粤B", null, 0, PAGE)),
                page(
                        "odometer readings",
                        store -> new Odometers(DB.crm, DB.data.units(), DB.audit, DB.facts)
                                .of(store.context(), new VehicleId(store.vehicle()), null, PAGE)),
                page(
                        "who owned and drove a vehicle",
                        store -> new VehicleRoles(DB.crm, DB.data.units(), DB.audit, DB.facts)
                                .of(store.context(), new VehicleId(store.vehicle()), null, PAGE)),
                page(
                        "leads",
                        store -> leads().page(
                                        store.context(),
                                        new LeadFilter(null, null, null, LeadOrder.NEWEST),
                                        null,
                                        PAGE)),
                page(
                        "leads of a column",
                        store -> leads().page(
                                        store.context(),
                                        new LeadFilter(
                                                null,
                                                LeadStage.NEW,
                                                store.context().person(),
                                                LeadOrder.NEWEST),
                                        null,
                                        PAGE)),
                page("tasks", store -> tasks(store, TaskFilter.View.ACTIVE, null)),
                page("tasks of a column", store -> tasks(store, TaskFilter.View.OPEN, null)),
                page(
                        "vehicles whose owner fulfils a criterion",
                        store -> vehicles().newest(store.context(), dealt(store), null, PAGE)),
                page(
                        "vehicles found whose owner fulfils a criterion",
                        store -> vehicles().found(store.context(), "粤B", dealt(store), 0, PAGE)),
                page(
                        "leads whose customer fulfils a criterion",
                        store -> leads().page(
                                        store.context(),
                                        new LeadFilter(null, LeadStage.NEW, null, LeadOrder.NEWEST),
                                        dealt(store),
                                        null,
                                        PAGE)),
                page(
                        "tasks whose customer fulfils a criterion",
                        store -> TASKS.page(
                                store.context(),
                                new TaskFilter(
                                        TaskFilter.View.ACTIVE, store.context().person(), null, null),
                                dealt(store),
                                null,
                                PAGE)),
                page("views", store -> VIEWS.of(store.context(), ListName.CUSTOMERS)),
                page("actions on many", store -> bulk().list(store.context(), null, PAGE)),
                page("what became of each", store -> bulk().results(store.context(), store.bulk(), null, null, PAGE)),
                page(
                        "exported lists",
                        store -> new ListExports(
                                        DB.crmRows,
                                        new StandaloneJobs(DB.data.units()),
                                        DB.audit,
                                        new WrittenLists(
                                                leads(),
                                                TASKS,
                                                vehicles(),
                                                new OwnValues(OWN, DB.crmRows),
                                                STAFF,
                                                CRITERIA),
                                        OWN)
                                .list(store.context(), null, PAGE)),
                page("segments", store -> DB.segments.list(store.context(), null, PAGE)),
                page(
                        "members of a segment",
                        store -> DB.segments.members(store.context(), store.segment(), null, PAGE)),
                page(
                        "reports",
                        store -> new Reports(
                                        DB.crmRows,
                                        DB.criteria,
                                        DB.segments,
                                        DB.tenants,
                                        (code, values, locale) -> code,
                                        DB.audit,
                                        STAFF,
                                        new Guarded(DB.crmRows, DB.audit))
                                .all(store.context())));
    }

    private static Fulfilling dealt(Store store) {
        Criterion criterion = CriterionReader.read(DEALT, "");
        return among -> DB.criteria.select(store.context(), CustomerCriteria.CUSTOMER, criterion, among);
    }

    private static Vehicles vehicles() {
        return new Vehicles(DB.crm, DB.data.units(), OWN);
    }

    static Leads leads() {
        return new Leads(DB.crmRows);
    }

    private static BulkActions bulk() {
        RecordLists lists = new RecordLists(LISTED, LIST, leads(), TASKS, CRITERIA);
        return new BulkActions(DB.crmRows, lists, STAFF, new StandaloneJobs(DB.data.units()), DB.audit);
    }

    private static Collection<?> tasks(Store store, TaskFilter.View view, @Nullable CustomerId customer) {
        return TASKS.page(store.context(), new TaskFilter(view, null, customer, null), null, PAGE);
    }
}
