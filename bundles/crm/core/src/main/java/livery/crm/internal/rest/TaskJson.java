package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskPriority;
import livery.crm.internal.task.TaskState;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Something that staff have to do.
 *
 * @param customer whom it is about, or null
 * @param lead the lead that it is about, or null; its name for who may read leads
 * @param overdue whether it should be done already
 * @param closedAt when it was done or dropped
 * @param version to be named in {@code If-Match}
 */
public record TaskJson(
        String id,
        String title,
        @Nullable String text,
        @Nullable CustomerRefJson customer,
        @Nullable LeadRefJson lead,
        PersonJson assignee,
        @Nullable Instant dueAt,
        boolean overdue,
        TaskPriority priority,
        TaskState state,
        @Nullable String outcome,
        @Nullable PersonJson createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        long version) {

    /** A lead, by name. */
    public record LeadRefJson(String id, @Nullable String name) {}

    /** With all names read together. */
    static List<TaskJson> of(List<Task> tasks, Staff staff, CallContext call) {
        PersonJson.Names names = new PersonJson.Names(
                staff,
                tasks.stream()
                        .flatMap(task -> Stream.of(task.assignee(), task.createdBy()))
                        .toList());
        Instant now = Instant.now();
        boolean leads = call.permissions().allows(Leads.READ);
        return tasks.stream().map(task -> of(task, names, now, leads)).toList();
    }

    private static TaskJson of(Task task, PersonJson.Names names, Instant now, boolean leads) {
        Long lead = task.lead();
        return new TaskJson(
                Long.toString(task.id()),
                task.title(),
                task.text(),
                CustomerRefJson.of(task.customer(), task.customerName()),
                lead == null ? null : new LeadRefJson(lead.toString(), leads ? task.leadName() : null),
                names.of(task.assignee()),
                task.dueAt(),
                task.overdue(now),
                task.priority(),
                task.state(),
                task.outcome(),
                names.orNobody(task.createdBy()),
                task.createdAt(),
                task.updatedAt(),
                task.closedAt(),
                task.version());
    }
}
