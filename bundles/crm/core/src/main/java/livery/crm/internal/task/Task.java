package livery.crm.internal.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is stored.
 *
 * @param customer whom it is about, or null
 * @param lead the lead that it is about, or null
 * @param sortAt when an active one is due, far ahead without a time; when a closed one was closed
 * @param closedAt null while it is active
 */
public record Task(
        long id,
        String title,
        @Nullable String text,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable Long lead,
        @Nullable String leadName,
        PersonId assignee,
        @Nullable Instant dueAt,
        TaskPriority priority,
        TaskState state,
        @Nullable String outcome,
        PersonId createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        Instant sortAt,
        long version) {

    static final String SELECT = "select t.id, t.title, t.text, t.customer_id, c.name as customer_name, t.lead_id,"
            + " l.name as lead_name, t.assignee_id,"
            + " t.due_at, t.priority, t.state, t.outcome, t.created_by, t.created_at, t.updated_at, t.closed_at,"
            + " t.sort_at, t.version from crm_task t"
            + " left join crm_customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id"
            + " left join crm_lead l on l.tenant_id = t.tenant_id and l.id = t.lead_id";

    static Task read(ResultSet row) throws SQLException {
        Long customer = Columns.number(row, "customer_id");
        return new Task(
                row.getLong("id"),
                row.getString("title"),
                Columns.text(row, "text"),
                customer == null ? null : new CustomerId(customer),
                Columns.text(row, "customer_name"),
                Columns.number(row, "lead_id"),
                Columns.text(row, "lead_name"),
                new PersonId(row.getLong("assignee_id")),
                Columns.instant(row, "due_at"),
                TaskPriority.valueOf(row.getString("priority")),
                TaskState.valueOf(row.getString("state")),
                Columns.text(row, "outcome"),
                new PersonId(row.getLong("created_by")),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"),
                Columns.instant(row, "closed_at"),
                Columns.moment(row, "sort_at"),
                row.getLong("version"));
    }

    /** As somebody would write it. */
    TaskDraft draft() {
        return new TaskDraft(title, text, customer, lead, assignee, dueAt, priority, state, outcome);
    }

    public boolean overdue(Instant now) {
        return state.active() && dueAt != null && dueAt.isBefore(now);
    }

    /** Its place in a list. */
    public TimelinePosition position() {
        return new TimelinePosition(sortAt, id);
    }

    boolean of(@Nullable CustomerId other) {
        return Objects.equals(customer, other);
    }
}
