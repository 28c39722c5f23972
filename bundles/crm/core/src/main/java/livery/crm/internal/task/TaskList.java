package livery.crm.internal.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.CustomersRows;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.fulfilling.RowOrder;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tasks of a store page by page: a few statements a page, one without a criterion. */
@Component(service = TaskList.class)
public final class TaskList {

    private static final String ONE = Task.SELECT + " where t.tenant_id = ? and t.id = ?";

    private static final String COUNT = "select count(*) from crm_task t where t.tenant_id = ?";
    private static final ListQuery SOME = new ListQuery(Task.SELECT + " where t.tenant_id = ? and t.id in (??)");

    private static final RowOrder SOONEST = new RowOrder(List.of("sort_at", "id"), false);
    private static final RowOrder LAST = new RowOrder(List.of("sort_at", "id"), true);

    private final CrmRows rows;

    @Activate
    public TaskList(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /**
     * The task.
     *
     * @throws Fault {@code crm.task.unknown} when the store has none of this id
     */
    public Task find(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> find(connection, tenant, id));
    }

    static Task find(Connection connection, long tenant, long id) throws SQLException {
        return Query.list(connection, ONE, Task::read, tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.task.unknown"));
    }

    /** Those of these ids that there are, in the order of their ids, which is that of their making. */
    public List<Task> all(CallContext context, Collection<Long> ids) {
        return rows.call(context, (connection, tenant) -> {
            List<Task> found = new ArrayList<>();
            SOME.read(connection, ids, row -> found.add(Task.read(row)), tenant);
            found.sort(Comparator.comparing(Task::id));
            return found;
        });
    }

    /**
     * Active tasks by when they are due, closed ones by when they were closed, the last first.
     *
     * @param after where the page before ended, or null
     */
    public List<Task> page(CallContext context, TaskFilter filter, @Nullable TimelinePosition after, int most) {
        return page(context, filter, null, after, most);
    }

    /**
     * As the other.
     *
     * @param criterion what the customers fulfil whom the tasks are about, or null for all tasks
     * @throws Fault {@code criteria.too-slow}
     */
    public List<Task> page(
            CallContext context,
            TaskFilter filter,
            @Nullable Fulfilling criterion,
            @Nullable TimelinePosition after,
            int most) {
        return rows.call(context, (connection, tenant) -> {
            List<Object> values = new ArrayList<>();
            String conditions = conditions(connection, tenant, filter, after, values);
            RowOrder order = filter.view().active() ? SOONEST : LAST;
            if (criterion != null) {
                List<Long> ids = new CustomersRows(tenant, "crm_task", conditions, values, order)
                        .ids(connection, criterion, most);
                return SOME.inOrder(connection, ids, Task::read, Task::id, tenant);
            }
            values.add(0, tenant);
            values.add(most);
            return Query.list(
                    connection,
                    Task.SELECT + " where t.tenant_id = ?" + conditions + order.by("t") + " limit ?",
                    Task::read,
                    values.toArray());
        });
    }

    /**
     * How many there are in all.
     *
     * @param criterion as of a page
     * @throws Fault {@code criteria.too-slow}
     */
    public long count(CallContext context, TaskFilter filter, @Nullable Fulfilling criterion) {
        return rows.call(context, (connection, tenant) -> {
            List<Object> values = new ArrayList<>();
            String conditions = conditions(connection, tenant, filter, null, values);
            if (criterion != null) {
                return new CustomersRows(tenant, "crm_task", conditions, values, SOONEST).count(connection, criterion);
            }
            values.add(0, tenant);
            return Query.list(connection, COUNT + conditions, row -> row.getLong(1), values.toArray())
                    .get(0);
        });
    }

    private static String conditions(
            Connection connection,
            long tenant,
            TaskFilter filter,
            @Nullable TimelinePosition after,
            List<Object> values)
            throws SQLException {
        boolean active = filter.view().active();
        StringBuilder sql = new StringBuilder(" and t.active = ?");
        values.add(active ? 1 : 0);
        TaskState state = filter.view().state();
        if (state != null) {
            add(sql, values, " and t.state = ?", state.name());
        }
        if (filter.assignee() != null) {
            add(sql, values, " and t.assignee_id = ?", filter.assignee().value());
        }
        if (filter.dueBefore() != null) {
            add(sql, values, " and t.sort_at < ?", filter.dueBefore());
        }
        if (filter.customer() != null) {
            WholeCustomer customer = WholeCustomer.of(connection, tenant, filter.customer());
            sql.append(" and ").append(customer.is("t.customer_id"));
            customer.customers().forEach(one -> values.add(one.value()));
        }
        if (after != null) {
            // Two comparisons of the time: of one over both columns MariaDB would not make a range of the index.
            String further = active ? ">" : "<";
            sql.append(" and t.sort_at %1$s= ? and (t.sort_at %1$s ? or t.id %1$s ?)".formatted(further));
            values.addAll(List.of(after.startedAt(), after.startedAt(), after.id()));
        }
        return sql.toString();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }
}
