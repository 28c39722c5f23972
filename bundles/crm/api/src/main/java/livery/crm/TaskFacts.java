package livery.crm;

/**
 * Types of facts about tasks of staff. Their subjects are tasks' ids; a task about a customer has that one's id in the
 * body, as {@code customer}.
 */
public final class TaskFacts {

    /** There is a new task. */
    public static final String CREATED = "crm.task.created";

    /** Something of tasks has changed, but they are not done. */
    public static final String CHANGED = "crm.task.changed";

    /** A task is done. */
    public static final String DONE = "crm.task.done";

    private TaskFacts() {}
}
