package livery.crm.internal.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.sql.StoredTree;
import livery.crm.internal.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead was that was ended with many: what is needed to have it go on.
 *
 * @param reason what was written of an earlier end
 * @param tasks those that were dropped with it, and in which state each had been
 */
record KeptLead(LeadStage stage, @Nullable String reason, Map<Long, TaskState> tasks) {

    /** So many have room. */
    private static final int MOST_TASKS = 50;

    String written() {
        Map<String, String> states = new TreeMap<>();
        tasks.entrySet().stream()
                .limit(MOST_TASKS)
                .forEach(task ->
                        states.put(task.getKey().toString(), task.getValue().name()));
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("stage", stage.name());
        tree.put("reason", reason);
        tree.put("tasks", states);
        return StoredTree.write(tree);
    }

    static KeptLead read(String written) {
        Map<String, Object> tree = StoredTree.read(written);
        Map<Long, TaskState> tasks = new TreeMap<>();
        if (tree.get("tasks") instanceof Map<?, ?> states) {
            states.forEach((id, state) ->
                    tasks.put(Long.valueOf(String.valueOf(id)), TaskState.valueOf(String.valueOf(state))));
        }
        return new KeptLead(LeadStage.valueOf(String.valueOf(tree.get("stage"))), (String) tree.get("reason"), tasks);
    }
}
