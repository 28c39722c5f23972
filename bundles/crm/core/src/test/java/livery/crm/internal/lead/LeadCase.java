package livery.crm.internal.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Staff of two stores and what their leads need. */
abstract class LeadCase {

    final CrmDatabase crm = CrmDatabase.shared();
    final CallContext li = crm.staff().add(crm.store(), "Li");
    final CallContext wu = crm.staff().add(li, "Wu");
    final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    final TaskList list = new TaskList(crm.work());
    final StandaloneSettings settings = new StandaloneSettings();
    final SalesProcess process = new SalesProcess(
            new AskedTasks(crm.work(), tasks, crm.audit(), crm.facts()), settings, (code, values, locale) -> code);
    final Leads leads = new Leads(crm.work());
    final LeadRegister register =
            new LeadRegister(crm.work(), crm.tenants(), crm.staff(), crm.audit(), crm.facts(), process);
    final Advisers advisers = new Advisers(crm.work(), crm.staff(), crm.audit(), crm.facts());
    final LeadConversion conversion = new LeadConversion(crm.work(), register, crm.register(), advisers);

    static LeadDraft draft(
            String name, @Nullable String mobile, @Nullable LeadStage stage, @Nullable Instant contactedAt) {
        return new LeadDraft(name, mobile, null, "web", "轩逸", null, stage, "price", null, null, null, contactedAt);
    }

    long lead(CallContext by, String name, @Nullable String mobile) {
        return register.create(by, draft(name, mobile, null, null));
    }

    void become(long id, LeadStage stage) {
        register.change(
                li,
                id,
                version -> true,
                known ->
                        draft(String.valueOf(known.name()), known.mobile(), stage, known.contactedAt(), known.owner()));
    }

    List<Task> tasksOf(CallContext store, TaskFilter.View view) {
        return list.page(store, new TaskFilter(view, null, null, null), null, 99);
    }

    static LeadDraft draft(
            String name,
            @Nullable String mobile,
            @Nullable LeadStage stage,
            @Nullable Instant contactedAt,
            @Nullable PersonId owner) {
        return new LeadDraft(name, mobile, null, "web", "轩逸", null, stage, "price", owner, null, null, contactedAt);
    }

    static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
