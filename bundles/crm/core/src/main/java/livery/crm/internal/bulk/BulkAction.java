package livery.crm.internal.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Customers;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.ListName;

/** What is done with many records of a list. */
public enum BulkAction {
    /** Customers carry a tag. */
    @JsonProperty("tag")
    TAG(ListName.CUSTOMERS, Customers.WRITE, true),
    /** Customers no longer carry a tag. */
    @JsonProperty("untag")
    UNTAG(ListName.CUSTOMERS, Customers.WRITE, true),
    /** Somebody looks after customers, or nobody. */
    @JsonProperty("advise")
    ADVISE(ListName.CUSTOMERS, Customers.WRITE, true),
    /** There is something to do about each customer. */
    @JsonProperty("task")
    TASK(ListName.CUSTOMERS, Tasks.WRITE, false),
    /** Somebody is to do tasks. */
    @JsonProperty("assign-task")
    ASSIGN_TASK(ListName.TASKS, Tasks.WRITE, true),
    /** Tasks are to be done by some time. */
    @JsonProperty("set-due")
    SET_DUE(ListName.TASKS, Tasks.WRITE, true),
    /** Tasks are done. */
    @JsonProperty("complete")
    COMPLETE(ListName.TASKS, Tasks.WRITE, true),
    /** Tasks are not to be done any more. */
    @JsonProperty("drop")
    DROP(ListName.TASKS, Tasks.WRITE, true),
    /** Somebody is at leads. */
    @JsonProperty("assign-lead")
    ASSIGN_LEAD(ListName.LEADS, Leads.WRITE, true),
    /** Leads sleep. */
    @JsonProperty("sleep")
    SLEEP(ListName.LEADS, Leads.WRITE, true),
    /** Leads are lost. */
    @JsonProperty("lose")
    LOSE(ListName.LEADS, Leads.WRITE, true);

    private final ListName list;
    private final String permission;
    private final boolean undoable;

    BulkAction(ListName list, String permission, boolean undoable) {
        this.list = list;
        this.permission = permission;
        this.undoable = undoable;
    }

    /** The list whose records it is done with. */
    public ListName list() {
        return list;
    }

    /** The permission to do it with one of them. */
    String permission() {
        return permission;
    }

    public boolean undoable() {
        return undoable;
    }
}
