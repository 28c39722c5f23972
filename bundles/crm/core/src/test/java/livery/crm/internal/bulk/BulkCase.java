package livery.crm.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import livery.criteria.Criteria;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;

/** Staff of two stores, and what they do with many. */
abstract class BulkCase {

    final CrmDatabase crm = CrmDatabase.shared();
    final CallContext li = crm.staff().add(crm.store(), "Li");
    final CallContext wu = crm.staff().add(li, "Wu");
    final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    final Criteria none = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });
    final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    final TaskList taskList = new TaskList(crm.work());
    final SalesProcess process = new SalesProcess(
            new AskedTasks(crm.work(), tasks, crm.audit(), crm.facts()),
            new StandaloneSettings(),
            (code, values, locale) -> code);
    final Leads leads = new Leads(crm.work());
    final LeadRegister register =
            new LeadRegister(crm.work(), crm.tenants(), crm.staff(), crm.audit(), crm.facts(), process);
    final StandaloneJobs jobs = new StandaloneJobs(crm.units());
    final BulkActions actions = actions(none);

    RecordLists lists(Criteria criteria) {
        ViewCriteria ofViews = new ViewCriteria(
                new Views(crm.work(), criteria, crm.audit()), criteria, new Guarded(crm.work(), crm.audit()));
        return new RecordLists(
                new ListedCustomers(crm.work(), crm.list(), criteria), crm.list(), leads, taskList, ofViews);
    }

    BulkActions actions(Criteria criteria) {
        return new BulkActions(crm.work(), lists(criteria), crm.staff(), jobs, crm.audit());
    }

    BulkJob job(Criteria criteria) {
        return new BulkJob(crm.work(), lists(criteria), crm.audit(), crm.facts(), crm.staff(), process);
    }

    StandaloneRun run(Bulk bulk) {
        return run(bulk, none);
    }

    StandaloneRun run(Bulk bulk, Criteria criteria) {
        StandaloneRun run = new StandaloneRun(Map.of("bulk", Long.toString(bulk.id())));
        job(criteria).run(CallContext.system(li.tenant(), "job"), run);
        return run;
    }

    UndoBulkJob undoing() {
        return new UndoBulkJob(crm.work(), crm.facts(), process);
    }

    /** Undoes it, and returns it as it is then. */
    Bulk undo(Bulk bulk) {
        actions.undo(li, bulk.id());
        undoing()
                .run(
                        CallContext.system(li.tenant(), "job"),
                        new StandaloneRun(Map.of("bulk", Long.toString(bulk.id()))));
        return actions.find(li, bulk.id());
    }

    static Consumer<Throwable> code(String code) {
        return thrown -> assertThat(((Fault) thrown).code()).isEqualTo(code);
    }
}
