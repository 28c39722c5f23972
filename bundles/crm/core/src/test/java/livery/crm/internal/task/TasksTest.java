package livery.crm.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.TaskFacts;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.dealing.TimelinePosition;
import livery.data.StandaloneFacts;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two stores with tasks: each sees its own, in the order in which they are to be done. */
class TasksTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext li = crm.staff().add(crm.store(), "Li");
    private final CallContext wu = crm.staff().add(li, "Wu");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final TaskList list = new TaskList(crm.work());
    private final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());

    private long task(CallContext by, String title, @Nullable Instant due, @Nullable CustomerId customer) {
        return tasks.create(by, new TaskDraft(title, null, customer, null, due, null, null, null));
    }

    private CustomerId customer(CallContext store) {
        String target = String.valueOf(crm.intake()
                .customers(store, "dms", List.of(Records.customer("C1", "王小明", null)))
                .get(0)
                .target());
        return CustomerId.parse(target).orElseThrow();
    }

    private List<String> titles(CallContext by, TaskFilter.View view, @Nullable PersonId whose, boolean overdue) {
        List<String> titles = new ArrayList<>();
        TimelinePosition after = null;
        List<Task> page;
        do {
            page = list.page(by, new TaskFilter(view, whose, null, overdue ? Instant.now() : null), after, 2);
            page.forEach(task -> titles.add(task.title()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).position();
        } while (page.size() == 2);
        return titles;
    }

    private void become(long id, TaskState state) {
        tasks.change(li, id, version -> true, known -> state(known, state));
    }

    private static TaskDraft state(TaskDraft known, TaskState state) {
        return new TaskDraft(
                known.title(),
                known.text(),
                known.customer(),
                known.assignee(),
                known.dueAt(),
                known.priority(),
                state,
                known.outcome());
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatWasClosedLastToo() {
        task(li, "some day", null, null);
        task(li, "tomorrow", Instant.now().plusSeconds(86_400), null);
        long late = task(li, "yesterday", Instant.now().minusSeconds(86_400), null);
        long other = task(wu, "of Wu", Instant.now().plusSeconds(3_600), null);
        task(elsewhere, "of another store", null, null);

        assertThat(titles(li, TaskFilter.View.ACTIVE, null, false))
                .containsExactly("yesterday", "of Wu", "tomorrow", "some day");
        assertThat(titles(li, TaskFilter.View.ACTIVE, li.person(), false))
                .containsExactly("yesterday", "tomorrow", "some day");
        assertThat(titles(li, TaskFilter.View.ACTIVE, null, true)).containsExactly("yesterday");
        assertThat(titles(elsewhere, TaskFilter.View.ACTIVE, null, false)).containsExactly("of another store");

        become(late, TaskState.DONE);
        become(other, TaskState.DOING);
        become(other, TaskState.DROPPED);
        assertThat(titles(li, TaskFilter.View.CLOSED, null, false)).containsExactly("of Wu", "yesterday");
        assertThat(titles(li, TaskFilter.View.DONE, null, false)).containsExactly("yesterday");
        assertThat(titles(li, TaskFilter.View.OPEN, null, false)).containsExactly("tomorrow", "some day");
        assertThat(list.find(li, late).closedAt()).isNotNull();

        become(late, TaskState.OPEN);
        assertThat(list.find(li, late).closedAt()).isNull();
        assertThat(titles(li, TaskFilter.View.ACTIVE, null, true)).containsExactly("yesterday");
    }

    @Test
    void aTaskOfAnotherStoreIsNone() {
        long id = task(li, "call", null, null);
        for (Runnable call : List.<Runnable>of(
                () -> list.find(elsewhere, id), () -> tasks.change(elsewhere, id, version -> true, known -> known))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.task.unknown"));
        }
        CustomerId theirs = customer(elsewhere);
        assertThatThrownBy(() -> tasks.create(
                        li, new TaskDraft(" ", "x".repeat(4_001), theirs, elsewhere.person(), null, null, null, null)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("title", "text", "assignee", "customer"));
    }

    @Test
    void whatIsDoneIsToldAndOnRecord() {
        CustomerId customer = customer(li);
        long id = task(li, "call", null, customer);
        become(id, TaskState.DOING);
        become(id, TaskState.DOING);
        become(id, TaskState.DONE);

        assertThat(crm.facts().of(li))
                .filteredOn(told -> told.type().startsWith("crm.task"))
                .extracting(StandaloneFacts.Told::type)
                .containsExactly(TaskFacts.CREATED, TaskFacts.CHANGED, TaskFacts.DONE);
        assertThat(crm.facts().of(li).get(1).body().get("customer")).isEqualTo(customer.toString());
        assertThat(crm.audit().of(li))
                .extracting(entry -> entry.action() + " " + entry.details())
                .containsExactly(
                        "crm.task.created {}",
                        "crm.task.changed {fields=[state]}",
                        "crm.task.changed {fields=[state]}");
        assertThatThrownBy(() -> tasks.change(li, id, version -> version == 0, known -> known))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.STALE));
    }

    @Test
    void theCustomersPageHasTheTasksOfThoseWhoAreMergedInto() {
        CustomerId customer = customer(li);
        CustomerId twin = CustomerId.parse(String.valueOf(crm.intake()
                        .customers(li, "dms", List.of(Records.customer("C2", "王小鸣", null)))
                        .get(0)
                        .target()))
                .orElseThrow();
        task(li, "of one", null, customer);
        task(li, "of the other", null, twin);
        TaskFilter filter = new TaskFilter(TaskFilter.View.ACTIVE, null, customer, null);
        assertThat(list.page(li, filter, null, 9)).extracting(Task::title).containsExactly("of one");

        crm.rows()
                .change("insert into crm_merged (tenant_id, customer_id, canonical_id) values (" + li.tenant() + ", "
                        + twin + ", " + customer + ")");
        assertThat(list.page(li, filter, null, 9)).extracting(Task::title).containsExactly("of one", "of the other");
        assertThat(list.page(elsewhere, filter, null, 9)).isEmpty();

        crm.rows().change("delete from crm_merged where tenant_id = " + li.tenant());
        crm.removal().remove(li, twin);
        assertThat(titles(li, TaskFilter.View.ACTIVE, null, false)).containsExactly("of one");
    }
}
