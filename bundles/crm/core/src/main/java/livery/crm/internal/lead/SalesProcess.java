package livery.crm.internal.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskState;
import livery.crm.internal.values.WorkSettings;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.Texts;
import livery.platform.settings.Setting;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The process of selling: a stage that a lead enters asks its owner for the next step, as a task that is due within as
 * many days as a setting of the store says. The task is done when the lead goes on, and dropped when it is lost or sleeps.
 */
@Component(service = SalesProcess.class)
public final class SalesProcess {

    private final AskedTasks tasks;
    private final Settings settings;
    private final Texts texts;

    @Activate
    public SalesProcess(@Reference AskedTasks tasks, @Reference Settings settings, @Reference Texts texts) {
        this.tasks = tasks;
        this.settings = settings;
        this.texts = texts;
    }

    /** Follows a lead that is new or was changed, inside the unit around. */
    void follow(CallContext context, @Nullable Lead before, Lead after) {
        if (before != null && before.stage() == after.stage()) {
            if (!before.owner().equals(after.owner())) {
                given(context, Map.of(after.id(), after.owner()));
            }
            return;
        }
        if (before != null) {
            boolean further = after.stage().open() || after.stage() == LeadStage.WON;
            tasks.close(context, List.of(after.id()), further ? TaskState.DONE : TaskState.DROPPED);
        }
        Setting<Long> within = WorkSettings.STEP_WITHIN.get(after.stage().toString());
        long days = within == null ? 0 : settings.value(context, within);
        if (days > 0) {
            tasks.ask(context, step(context, after, days), after.stage().toString());
        }
    }

    /** Follows leads that others of the staff are at now. */
    void given(CallContext context, Map<Long, PersonId> owners) {
        tasks.give(context, owners);
    }

    /**
     * Follows leads that fell asleep, or were lost.
     *
     * @return the tasks that were dropped, and in which state they had been, by the lead
     */
    Map<Long, Map<Long, TaskState>> ended(CallContext context, Collection<Long> leads) {
        return tasks.close(context, leads, TaskState.DROPPED);
    }

    /** Follows leads that go on where they had ended. */
    void resumed(CallContext context, Map<Long, TaskState> dropped) {
        tasks.reopen(context, dropped);
    }

    /** Follows a lead that became a customer. */
    void became(CallContext context, Lead lead, CustomerId customer) {
        tasks.become(context, lead.id(), customer);
    }

    private TaskDraft step(CallContext context, Lead lead, long days) {
        // Without the lead's name, which is shown beside it: it would be left behind when the lead is erased.
        String title = texts.text("crm.lead.step." + lead.stage(), Map.of(), context.locale());
        Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(days));
        return new TaskDraft(title, null, lead.customer(), lead.id(), lead.owner(), due, null, null, null);
    }
}
