package livery.crm.internal.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import livery.crm.internal.task.TaskFilter;
import livery.platform.CallContext;
import livery.platform.PersonId;

/** The filter of the list of tasks: {@code state}, {@code assignee} and {@code overdue}, which is as of now. */
public final class TaskWords {

    private static final String STATE = "state";
    private static final String ASSIGNEE = "assignee";
    private static final String DUE_BEFORE = "dueBefore";

    private TaskWords() {}

    /** What is kept of its texts. */
    static Map<String, Object> kept(CallContext context, Map<String, String> asked) {
        Map<String, Object> kept = new HashMap<>();
        TaskFilter.View view = FilterWords.choice(STATE, asked.get(STATE), TaskFilter.View.class);
        if (view != null) {
            kept.put(STATE, view.name());
        }
        PersonId assignee = FilterWords.whose(context, ASSIGNEE, asked.get(ASSIGNEE));
        if (assignee != null) {
            kept.put(ASSIGNEE, assignee.value());
        }
        if ("true".equals(asked.get("overdue"))) {
            kept.put(DUE_BEFORE, Instant.now().toString());
        }
        return kept;
    }

    /** What {@link WorkFilters#kept} kept. */
    public static TaskFilter read(Map<String, Object> kept) {
        Object view = kept.get(STATE);
        Object due = kept.get(DUE_BEFORE);
        return new TaskFilter(
                view == null ? TaskFilter.View.ACTIVE : TaskFilter.View.valueOf((String) view),
                FilterWords.person(kept.get(ASSIGNEE)),
                null,
                due == null ? null : Instant.parse((String) due));
    }
}
