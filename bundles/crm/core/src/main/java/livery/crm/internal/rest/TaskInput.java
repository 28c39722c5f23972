package livery.crm.internal.rest;

import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskPriority;
import livery.crm.internal.task.TaskState;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a task. The title has at most 200 characters, the text 4,000, the outcome 2,000.
 *
 * @param title required
 * @param customer whom it is about, or null
 * @param lead id of the lead that it is about, or null
 * @param assignee who is to do it, one who works in the store; null for the caller
 * @param outcome what came of it
 */
public record TaskInput(
        @Nullable String title,
        @Nullable String text,
        @Nullable String customer,
        @Nullable String lead,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable TaskPriority priority,
        @Nullable TaskState state,
        @Nullable String outcome) {

    static TaskInput of(TaskDraft draft) {
        CustomerId customer = draft.customer();
        Long lead = draft.lead();
        return new TaskInput(
                draft.title(),
                draft.text(),
                customer == null ? null : customer.toString(),
                lead == null ? null : lead.toString(),
                draft.assignee() == null ? null : draft.assignee().toString(),
                draft.dueAt(),
                draft.priority(),
                draft.state(),
                draft.outcome());
    }

    TaskDraft draft() {
        return new TaskDraft(
                title,
                text,
                CustomerRefJson.parse("customer", customer),
                lead == null
                        ? null
                        : Identifier.parse(lead)
                                .orElseThrow(() -> Fault.invalid(new FieldFault("lead", "crm.lead.unknown"))),
                PersonJson.parse("assignee", assignee),
                dueAt,
                priority,
                state,
                outcome);
    }
}
