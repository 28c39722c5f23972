package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.task.Assignees;
import livery.crm.internal.task.NewTasks;
import livery.crm.internal.task.Task;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Makes a task about each of some customers, for whoever is named, or looks after the customer. */
final class BulkTasks {

    private final CallContext context;
    private final Connection connection;
    private final Bulk bulk;
    private final HeldCustomers held;

    BulkTasks(CallContext context, Connection connection, Bulk bulk, HeldCustomers held) {
        this.context = context;
        this.connection = connection;
        this.bulk = bulk;
        this.held = held;
    }

    void make(NewTasks newTasks, Staff staff) throws SQLException {
        BulkDetail detail = bulk.detail();
        String title = Objects.requireNonNull(detail.title());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Task> tasks = new ArrayList<>();
        Map<Long, PersonId> meant = new HashMap<>();
        held.advisers().forEach((id, adviser) -> meant.put(id, meant(detail.adviser(), adviser)));
        Map<PersonId, PersonId> who = Assignees.of(context, staff, Set.copyOf(meant.values()));
        meant.forEach((id, person) -> {
            PersonId to = who.getOrDefault(person, context.person());
            CustomerId customer = new CustomerId(id);
            Task task = NewTasks.open(context, title, detail.text(), customer, to, detail.dueAt(), now);
            tasks.add(task);
            held.done(id, task.id());
        });
        held.touch(held.ids(), now);
        newTasks.write(context, connection, tasks);
    }

    private PersonId meant(@Nullable PersonId named, @Nullable Long adviser) {
        if (named != null) {
            return named;
        }
        return adviser == null ? bulk.requestedBy() : new PersonId(adviser);
    }
}
