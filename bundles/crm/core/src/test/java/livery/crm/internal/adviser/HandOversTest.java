package livery.crm.internal.adviser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.jobs.Job;
import org.junit.jupiter.api.Test;

/** Advisers come and go; whom they looked after is looked after. */
class HandOversTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext li = crm.staff().add(crm.store(), "Li");
    private final CallContext wu = crm.staff().add(li, "Wu");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Advisers advisers = new Advisers(crm.work(), crm.staff(), crm.audit(), crm.facts());
    private final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    private final StandaloneJobs jobs = new StandaloneJobs(crm.units());
    private final HandOvers handOvers = new HandOvers(crm.work(), advisers, jobs, crm.audit());

    private List<CustomerId> customers(CallContext store, int count) {
        List<CustomerRecord> records = IntStream.range(0, count)
                .mapToObj(n -> Records.customer("C" + n, "王" + (char) ('一' + n), null))
                .toList();
        List<CustomerId> ids = new ArrayList<>();
        crm.intake()
                .customers(store, "dms", records)
                .forEach(outcome -> ids.add(
                        CustomerId.parse(String.valueOf(outcome.target())).orElseThrow()));
        return ids;
    }

    private void task(CallContext by) {
        tasks.create(by, new TaskDraft("call", null, null, null, null, null, null, null));
    }

    @Test
    void aStoresOwnPeopleLookAfterItsCustomers() {
        CustomerId customer = customers(li, 1).get(0);
        assertThat(advisers.of(li, customer)).isEmpty();
        advisers.set(li, customer, wu.person());
        advisers.set(li, customer, wu.person());

        assertThat(advisers.of(li, customer)).contains(wu.person());
        assertThat(crm.audit().of(li)).hasSize(1);
        assertThatThrownBy(() -> advisers.set(li, customer, elsewhere.person()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).code()).isEqualTo("crm.person.unknown"));
        for (Runnable call : List.<Runnable>of(
                () -> advisers.of(elsewhere, customer), () -> advisers.set(elsewhere, customer, elsewhere.person()))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.unknown"));
        }
        advisers.set(li, customer, null);
        assertThat(advisers.of(li, customer)).isEmpty();
    }

    @Test
    void ownCustomersAreFoundAmongAll() {
        List<CustomerId> ids = customers(li, 7);
        advisers.set(li, ids.get(1), wu.person());
        advisers.set(li, ids.get(4), wu.person());
        CustomerFilter mine = new CustomerFilter(wu.person(), null);

        assertThat(crm.list().newest(li, null, mine, null, 10))
                .extracting(CustomerSummary::id)
                .containsExactly(ids.get(4).value(), ids.get(1).value());
        assertThat(crm.list().newest(li, "王", mine, ids.get(4).value(), 10))
                .extracting(CustomerSummary::id)
                .containsExactly(ids.get(1).value());
        assertThat(crm.list().newest(li, "李", mine, null, 10)).isEmpty();
        assertThat(crm.list().newest(elsewhere, null, mine, null, 10)).isEmpty();
    }

    @Test
    void whoIsMergedGoesAlongAndIsCountedAsListsShowThem() {
        List<CustomerId> ids = customers(li, 3);
        ids.forEach(id -> advisers.set(li, id, li.person()));
        crm.merge(li, ids.get(0), ids.get(1));
        CustomerFilter hers = new CustomerFilter(li.person(), null);

        Holding seen = handOvers.of(wu, li.person());
        assertThat(seen.customers())
                .isEqualTo(crm.list().newest(li, null, hers, null, 10).size())
                .isEqualTo(2);
        assertThat(handOvers.all(wu)).contains(seen);

        Job job = handOvers.start(wu, seen, wu.person());
        new HandOverJob(crm.work(), crm.facts())
                .run(CallContext.system(li.tenant(), "job"), new StandaloneRun(job.parameters()));
        assertThat(crm.number("select count(*) from crm_customer where tenant_id = " + li.tenant()
                        + " and adviser_id = " + wu.person()))
                .isEqualTo(3);
        assertThat(handOvers.of(wu, wu.person()).customers()).isEqualTo(2);
    }

    @Test
    void allThatSomebodyLooksAfterIsHandedOverInOneStep() {
        List<CustomerId> ids = customers(li, 3);
        ids.forEach(id -> advisers.set(li, id, li.person()));
        task(li);
        task(wu);
        SalesProcess process = new SalesProcess(
                new AskedTasks(crm.work(), tasks, crm.audit(), crm.facts()),
                new StandaloneSettings(),
                (code, values, locale) -> code);
        new LeadRegister(crm.work(), crm.tenants(), crm.staff(), crm.audit(), crm.facts(), process)
                .create(li, new LeadDraft("赵六", null, null, null, null, null, null, null, null, null, null, null));
        CustomerId theirs = customers(elsewhere, 1).get(0);
        advisers.set(elsewhere, theirs, elsewhere.person());
        crm.staff().remove(li);

        assertThat(handOvers.all(wu))
                .containsExactly(new Holding(li.person(), 3, 2, 1), new Holding(wu.person(), 0, 1, 0));
        Holding seen = handOvers.of(wu, li.person());
        assertThatThrownBy(() -> handOvers.start(wu, new Holding(li.person(), 2, 2, 1), wu.person()))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("crm.hand-over.changed");
                    assertThat(fault.values()).isEqualTo(Map.of("customers", "3", "tasks", "2", "leads", "1"));
                });
        assertThatThrownBy(() -> handOvers.start(wu, seen, li.person())).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> handOvers.start(wu, seen, elsewhere.person())).isInstanceOf(Fault.class);

        Job job = handOvers.start(wu, seen, wu.person());
        assertThat(jobs.list(wu, HandOverJob.NAME, null, null, 9)).containsExactly(job);
        StandaloneRun run = new StandaloneRun(job.parameters());
        new HandOverJob(crm.work(), crm.facts()).run(CallContext.system(li.tenant(), "job"), run);

        assertThat(handOvers.all(wu)).containsExactly(new Holding(wu.person(), 3, 3, 1));
        assertThat(new TaskList(crm.work())
                        .page(wu, new TaskFilter(TaskFilter.View.ACTIVE, wu.person(), null, null), null, 9))
                .hasSize(3);
        assertThat(advisers.of(elsewhere, theirs)).contains(elsewhere.person());
        assertThat(run.lines()).containsExactly("crm.job.handed-over{count=6}");
        assertThat(crm.facts().of(li)).anySatisfy(told -> {
            assertThat(told.type()).isEqualTo(CustomerFacts.CHANGED);
            assertThat(told.subjects()).hasSize(3);
        });
        assertThat(crm.audit().of(li)).anyMatch(entry -> entry.action().equals("crm.customers.handed-over"));
        assertThatThrownBy(() -> handOvers.start(wu, seen, wu.person())).isInstanceOf(Fault.class);
    }
}
