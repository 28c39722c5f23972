package livery.crm.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.IdSelect;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.LeadFacts;
import livery.crm.TaskFacts;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.privacy.LeadRemoval;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskState;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.ListName;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done with many tasks or leads is done with each as staff would, and taken back where it is still so. */
class BulkOfWorkTest extends BulkCase {

    private final Instant later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(3));

    private static BulkDetail to(PersonId person) {
        return new BulkDetail(null, person, null, null, null, null);
    }

    private static BulkDetail because(@Nullable String reason) {
        return new BulkDetail(null, null, null, null, null, reason);
    }

    private static BulkDetail nothing() {
        return because(null);
    }

    private static BulkDetail due(@Nullable Instant at) {
        return new BulkDetail(null, null, null, null, at, null);
    }

    private Selection all(ListName list, Map<String, String> filter) {
        return Selection.passing(list, actions.filters().kept(li, list, filter));
    }

    private long task(CallContext by, String title, @Nullable CustomerId customer) {
        return tasks.create(by, new TaskDraft(title, null, customer, null, null, null, null, null));
    }

    private long lead(CallContext by, String name, @Nullable LeadStage stage, @Nullable String reason) {
        return register.create(
                by, new LeadDraft(name, null, null, null, null, null, stage, reason, null, null, null, null));
    }

    private Task task(long id) {
        return taskList.find(li, id);
    }

    private List<Task> asked(TaskFilter.View view, long lead) {
        return taskList.page(li, new TaskFilter(view, null, null, null), null, 99).stream()
                .filter(task -> task.lead() != null && task.lead() == lead)
                .toList();
    }

    private List<@Nullable String> reasons(Bulk bulk) {
        return actions.results(li, bulk.id(), BulkResult.Outcome.SKIPPED, null, 9).stream()
                .map(BulkResult::reason)
                .toList();
    }

    @Test
    void manyTasksOfAFilterAreDoneOnceEachAndOpenedAgainThoseThatNobodyTouchedSince() {
        IntStream.range(0, 1_103).forEach(n -> task(li, "call " + n, null));
        long other = task(wu, "hers", null);
        task(elsewhere, "theirs", null);
        Selection mine = all(ListName.TASKS, Map.of("assignee", "mine"));
        assertThat(actions.count(li, mine)).isEqualTo(1_103);
        Bulk bulk = actions.start(li, BulkAction.COMPLETE, nothing(), mine, 1_103);
        assertThat(run(bulk).lines()).containsExactly("crm.job.bulk-done{done=1103, skipped=0}");
        assertThat(actions.count(li, mine)).isZero();
        assertThat(task(other).state()).isEqualTo(TaskState.OPEN);
        assertThat(actions.count(elsewhere, all(ListName.TASKS, Map.of()))).isEqualTo(1);
        assertThat(crm.facts().of(li)).anyMatch(told -> told.type().equals(TaskFacts.DONE));

        long touched = actions.results(li, bulk.id(), null, null, 1).get(0).id();
        tasks.change(
                li,
                touched,
                version -> true,
                task -> new TaskDraft("call", null, null, null, null, null, TaskState.DROPPED, null));
        Bulk undone = undo(bulk);
        assertThat(undone.undone()).isEqualTo(1_102);
        assertThat(actions.count(li, mine)).isEqualTo(1_102);
        assertThat(task(touched).state()).isEqualTo(TaskState.DROPPED);
        assertThatThrownBy(() -> actions.find(elsewhere, bulk.id())).satisfies(code("crm.bulk.unknown"));
        assertThatThrownBy(() -> actions.results(elsewhere, bulk.id(), null, null, 9))
                .satisfies(code("crm.bulk.unknown"));
    }

    @Test
    void tasksAreGivenToSomebodyWithAnotherTimeAndThoseThatAreClosedAreLeft() {
        CustomerId customer = crm.customer(li, "one");
        long one = task(li, "one", customer);
        long two = task(wu, "two", null);
        long closed = task(li, "closed", null);
        tasks.change(
                li,
                closed,
                version -> true,
                task -> new TaskDraft("closed", null, null, null, null, null, TaskState.DONE, null));
        long theirs = task(elsewhere, "theirs", null);
        Selection ticked = Selection.ticked(ListName.TASKS, List.of(one, two, closed, theirs));

        Bulk given = actions.start(li, BulkAction.ASSIGN_TASK, to(wu.person()), ticked, 4);
        run(given);
        assertThat(task(one).assignee()).isEqualTo(wu.person());
        assertThat(reasons(given)).containsExactlyInAnyOrder("crm.bulk.already", "crm.bulk.closed", "crm.task.unknown");
        assertThat(taskList.find(elsewhere, theirs).assignee()).isEqualTo(elsewhere.person());
        assertThat(actions.names(li, ListName.TASKS, List.of(one, theirs))).containsExactly(Map.entry(one, "one"));
        assertThat(crm.facts().of(li))
                .filteredOn(told -> told.type().equals(CustomerFacts.TASKS_CHANGED))
                .last()
                .satisfies(told -> assertThat(told.subjects()).containsExactly(customer.toString()));
        assertThat(undo(given).undone()).isEqualTo(1);
        assertThat(task(one).assignee()).isEqualTo(li.person());

        Bulk moved = actions.start(li, BulkAction.SET_DUE, due(later), ticked, 4);
        run(moved);
        assertThat(task(one).dueAt()).isEqualTo(later);
        assertThat(task(two).sortAt()).isEqualTo(later);
        assertThat(actions.count(li, all(ListName.TASKS, Map.of("overdue", "true"))))
                .isZero();
        assertThat(undo(moved).undone()).isEqualTo(2);
        assertThat(task(one).dueAt()).isNull();
        assertThat(task(one).sortAt()).isAfter(later);
    }

    @Test
    void leadsAreGivenWithWhatTheirStageAskedForAndBack() {
        long one = lead(li, "王一", null, null);
        long two = lead(wu, "王二", null, null);
        long theirs = lead(elsewhere, "王三", null, null);
        Selection mine = all(ListName.LEADS, Map.of("owner", "mine"));
        assertThat(actions.count(li, mine)).isEqualTo(1);
        assertThat(actions.count(li, all(ListName.LEADS, Map.of("q", "王")))).isEqualTo(2);
        assertThat(actions.count(elsewhere, all(ListName.LEADS, Map.of("q", "王"))))
                .isEqualTo(1);

        Bulk given = actions.start(
                li,
                BulkAction.ASSIGN_LEAD,
                to(wu.person()),
                Selection.ticked(ListName.LEADS, List.of(one, two, theirs)),
                3);
        run(given);
        assertThat(leads.find(li, one).owner()).isEqualTo(wu.person());
        assertThat(asked(TaskFilter.View.ACTIVE, one))
                .extracting(Task::assignee)
                .containsExactly(wu.person());
        assertThat(reasons(given)).containsExactlyInAnyOrder("crm.bulk.already", "crm.lead.unknown");
        assertThat(leads.find(elsewhere, theirs).owner()).isEqualTo(elsewhere.person());
        assertThat(actions.names(li, ListName.LEADS, List.of(one, theirs))).containsExactly(Map.entry(one, "王一"));

        undo(given);
        assertThat(leads.find(li, one).owner()).isEqualTo(li.person());
        assertThat(asked(TaskFilter.View.ACTIVE, one))
                .extracting(Task::assignee)
                .containsExactly(li.person());
    }

    @Test
    void leadsAreLostForAReasonAndGoOnWhereTheyWereWithTheirTasks() {
        long one = lead(li, "one", LeadStage.QUALIFIED, "等年底");
        long won = lead(li, "won", LeadStage.WON, null);
        long gone = lead(li, "gone", LeadStage.LOST, "price");
        Selection ticked = Selection.ticked(ListName.LEADS, List.of(one, won, gone));
        assertThatThrownBy(() -> actions.start(li, BulkAction.LOSE, because(" "), ticked, 3))
                .isInstanceOf(Fault.class);

        Bulk lost = actions.start(li, BulkAction.LOSE, because("bought elsewhere"), ticked, 3);
        run(lost);
        assertThat(leads.find(li, one).stage()).isEqualTo(LeadStage.LOST);
        assertThat(leads.find(li, one).reason()).isEqualTo("bought elsewhere");
        assertThat(leads.find(li, gone).reason()).isEqualTo("price");
        assertThat(reasons(lost)).containsExactlyInAnyOrder("crm.bulk.already", "crm.bulk.closed");
        assertThat(asked(TaskFilter.View.DROPPED, one)).hasSize(1);
        assertThat(asked(TaskFilter.View.ACTIVE, one)).isEmpty();
        assertThat(crm.facts().of(li)).anySatisfy(told -> {
            assertThat(told.type()).isEqualTo(LeadFacts.CHANGED);
            assertThat(told.subjects()).containsExactly(Long.toString(one));
        });
        assertThat(undo(lost).undone()).isEqualTo(1);
        assertThat(leads.find(li, one).stage()).isEqualTo(LeadStage.QUALIFIED);
        assertThat(leads.find(li, one).reason()).isEqualTo("等年底");
        assertThat(asked(TaskFilter.View.ACTIVE, one)).hasSize(1);
    }

    @Test
    void leadsSleepAndNothingOfThemIsKeptWhenTheyAreTakenOut() {
        long one = lead(li, "one", null, "secret");
        Selection fresh = all(ListName.LEADS, Map.of("stage", "new", "q", "on"));
        Bulk asleep = actions.start(li, BulkAction.SLEEP, nothing(), fresh, 1);
        run(asleep);
        assertThat(leads.find(li, one).stage()).isEqualTo(LeadStage.SLEEPING);
        assertThat(leads.find(li, one).reason()).isEqualTo("secret");
        String kept = "select coalesce(kept, '') from crm_bulk_result where bulk_id = " + asleep.id();
        assertThat(crm.rows().texts(kept)).singleElement().asString().contains("secret");
        new LeadRemoval(crm.work(), register, crm.audit(), crm.facts()).remove(li, one, version -> true);
        assertThat(crm.rows().texts(kept)).containsExactly("");
        assertThat(undo(asleep).undone()).isZero();
        assertThat(actions.results(li, asleep.id(), null, null, 9))
                .extracting(BulkResult::reason)
                .containsExactly("crm.lead.unknown");
    }

    @Test
    void aViewsCriterionChoosesTasksByTheirCustomersForThoseWhoMayAskIt() {
        CustomerId one = crm.customer(li, "one");
        long about = task(li, "about", one);
        task(li, "of nobody", null);
        Criteria those = (Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("check")) {
                        return List.of();
                    }
                    IdSelect among = (IdSelect) arguments[3];
                    return among == null
                            ? new IdSelect(
                                    "select id from crm_customer where tenant_id = ?",
                                    List.of(li.tenant().value()))
                            : among;
                });
        Selection met = Selection.passing(
                ListName.TASKS, Map.of("criterion", new Criterion.All(List.of()).tree(), "state", "ACTIVE"));
        BulkActions asking = actions(those);
        assertThat(asking.count(li, met)).isEqualTo(1);
        Bulk bulk = asking.start(li, BulkAction.DROP, nothing(), met, 1);
        run(bulk, those);
        assertThat(task(about).state()).isEqualTo(TaskState.DROPPED);
        assertThat(actions.find(li, bulk.id()).done()).isEqualTo(1);

        task(li, "again", one);
        Map<String, Object> guarded = Map.of(
                "criterion",
                Map.of("collection", "crm.leads", "function", "count", "operator", "at-least", "values", List.of(1)));
        Bulk byLeads = asking.start(li, BulkAction.DROP, nothing(), Selection.passing(ListName.TASKS, guarded), 1);
        assertThat(byLeads.guarded().permissions()).contains(Leads.READ);
    }

    @Test
    void whoMayNotDoItWithOneDoesItWithNone() {
        long one = task(li, "one", null);
        Selection ticked = Selection.ticked(ListName.TASKS, List.of(one));
        CallContext reader = with(Tasks.READ, BulkActions.PERMISSION);
        CallContext writer = with(Tasks.WRITE, BulkActions.PERMISSION);
        assertThatThrownBy(() -> actions.start(reader, BulkAction.COMPLETE, nothing(), ticked, 1))
                .satisfies(forbidden(Tasks.WRITE));
        assertThatThrownBy(() -> actions.count(writer, ticked)).satisfies(forbidden(Tasks.READ));
        Bulk bulk = actions.start(li, BulkAction.COMPLETE, nothing(), ticked, 1);
        run(bulk);
        assertThatThrownBy(() -> actions.results(writer, bulk.id(), null, null, 9))
                .satisfies(forbidden(Tasks.READ));
        assertThatThrownBy(() -> actions.undo(reader, bulk.id())).satisfies(forbidden(Tasks.WRITE));
        assertThatThrownBy(() -> actions.start(li, BulkAction.ASSIGN_TASK, nothing(), ticked, 1))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> actions.start(li, BulkAction.ASSIGN_TASK, to(elsewhere.person()), ticked, 1))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> actions.start(li, BulkAction.SET_DUE, due(null), ticked, 1))
                .isInstanceOf(Fault.class);
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().equals("crm.tasks.bulk"))
                .hasSize(1);
    }

    private CallContext with(String... permissions) {
        return new CallContext(li.tenant(), li.person(), new Permissions(Set.of(permissions)), li.locale(), "test");
    }

    private static Consumer<Throwable> forbidden(String permission) {
        return thrown -> {
            assertThat(((Fault) thrown).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
            assertThat(((Fault) thrown).values().toString()).contains(permission);
        };
    }
}
