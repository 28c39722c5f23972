package livery.crm.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.view.ListName;
import livery.crm.internal.worklist.FilterWords;
import livery.crm.internal.worklist.TaskWords;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Tasks as they are written. */
final class WrittenTasks implements WrittenList {

    private final TaskList tasks;
    private final Staff staff;

    WrittenTasks(TaskList tasks, Staff staff) {
        this.tasks = tasks;
        this.staff = staff;
    }

    @Override
    public ListName list() {
        return ListName.TASKS;
    }

    @Override
    public List<String> columns() {
        return List.of("title", "due", "about", "assignee", "priority", "state", "outcome");
    }

    @Override
    public Page next(
            CallContext asker,
            Map<String, Object> filter,
            @Nullable Fulfilling criterion,
            @Nullable String after,
            int most,
            List<OwnColumn> keys,
            ExportColumn.Look look) {
        TimelinePosition from =
                after == null ? null : TimelinePosition.parse(after).orElseThrow();
        List<Task> some = tasks.page(asker, TaskWords.read(filter), criterion, from, most);
        Map<PersonId, String> names =
                staff.names(some.stream().map(Task::assignee).collect(Collectors.toSet()));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Task task : some) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("title", task.title());
            row.put("due", look.day(task.dueAt()));
            row.put("about", task.customerName() == null ? task.leadName() : task.customerName());
            row.put("assignee", names.get(task.assignee()));
            row.put("priority", look.text("crm.criteria.priority." + FilterWords.word(task.priority())));
            row.put("state", look.text("crm.criteria.task-state." + FilterWords.word(task.state())));
            row.put("outcome", task.outcome());
            rows.add(row);
        }
        return new Page(
                rows,
                some.isEmpty() ? null : some.get(some.size() - 1).position().toString());
    }
}
