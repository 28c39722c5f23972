package livery.crm.internal.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskState;
import livery.crm.internal.values.WorkSettings;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** What the stages of leads ask of those whose they are. */
class SalesProcessTest extends LeadCase {

    @Test
    void aStageAsksForItsNextStep() {
        long id = lead(li, "王一", "13912345678");
        lead(elsewhere, "王二", null);
        Task first = tasksOf(li, TaskFilter.View.ACTIVE).get(0);
        assertThat(first.title()).isEqualTo("crm.lead.step.new");
        assertThat(first.lead()).isEqualTo(id);
        assertThat(first.leadName()).isEqualTo("王一");
        assertThat(first.assignee()).isEqualTo(li.person());
        assertThat(first.dueAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofDays(1)));
        tasks.create(li, new TaskDraft("by hand", null, null, id, null, null, null, null, null));

        become(id, LeadStage.OFFER);
        become(id, LeadStage.OFFER);
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE))
                .extracting(Task::title)
                .containsExactlyInAnyOrder("by hand", "crm.lead.step.offer");
        assertThat(tasksOf(li, TaskFilter.View.CLOSED)).extracting(Task::state).containsExactly(TaskState.DONE);
        register.change(
                li,
                id,
                version -> true,
                known -> new LeadDraft(
                        known.name(),
                        known.mobile(),
                        null,
                        null,
                        null,
                        null,
                        known.stage(),
                        null,
                        wu.person(),
                        null,
                        null,
                        null));
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE))
                .filteredOn(task -> task.assignee().equals(wu.person()))
                .extracting(Task::title)
                .containsExactly("crm.lead.step.offer");

        CustomerId customer = conversion.convert(li, id, version -> true, null);
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).extracting(Task::title).containsExactly("by hand");
        assertThat(list.page(li, new TaskFilter(TaskFilter.View.CLOSED, null, customer, null), null, 9))
                .hasSize(2);
        assertThat(tasksOf(elsewhere, TaskFilter.View.ACTIVE)).hasSize(1);
        refused(
                "platform.input.invalid",
                () -> tasks.create(elsewhere, new TaskDraft("x", null, null, id, null, null, null, null, null)));
    }

    @Test
    void theNextStepOfALeadWhoseOwnerLeftFallsToWhoeverMovesIt() {
        CallContext leaver = crm.staff().add(li, "Zhang");
        long moved = lead(leaver, "王一", null);
        long byItself = lead(leaver, "王二", null);
        crm.staff().remove(leaver);
        become(moved, LeadStage.OFFER);
        CallContext platform = CallContext.system(li.tenant(), "job");
        register.change(
                platform,
                byItself,
                version -> true,
                known -> draft("王二", null, LeadStage.OFFER, known.contactedAt(), known.owner()));
        assertThat(leads.find(li, moved).owner()).isEqualTo(leaver.person());
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE))
                .filteredOn(task -> task.title().equals("crm.lead.step.offer"))
                .extracting(Task::lead, Task::assignee)
                .containsExactlyInAnyOrder(tuple(moved, li.person()), tuple(byItself, leaver.person()));
    }

    @Test
    void whoIsLostOrSleepsIsNotFollowed() {
        long lost = lead(li, "王一", null);
        become(lost, LeadStage.LOST);
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        register.create(li, draft("王二", null, LeadStage.QUALIFIED, longAgo));
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).hasSize(1);
        new SleepingLeads(crm.work(), settings, crm.audit(), crm.facts(), process)
                .run(CallContext.system(li.tenant(), "job"), new StandaloneRun(Map.of()));
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).isEmpty();
        assertThat(tasksOf(li, TaskFilter.View.CLOSED))
                .extracting(Task::state)
                .containsExactly(TaskState.DROPPED, TaskState.DROPPED);

        settings.with(WorkSettings.STEP_WITHIN.get("new"), 0L);
        lead(li, "王三", null);
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).isEmpty();
    }
}
