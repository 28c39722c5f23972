package livery.crm.internal.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Customers;
import livery.crm.internal.task.Tasks;

/** What is done with many customers. */
public enum BulkAction {
    /** They carry a tag. */
    @JsonProperty("tag")
    TAG(Customers.WRITE, true),
    /** They no longer carry a tag. */
    @JsonProperty("untag")
    UNTAG(Customers.WRITE, true),
    /** Somebody looks after them, or nobody. */
    @JsonProperty("advise")
    ADVISE(Customers.WRITE, true),
    /** There is something to do about each. */
    @JsonProperty("task")
    TASK(Tasks.WRITE, false);

    private final String permission;
    private final boolean undoable;

    BulkAction(String permission, boolean undoable) {
        this.permission = permission;
        this.undoable = undoable;
    }

    /** The permission to do it with one of them. */
    String permission() {
        return permission;
    }

    public boolean undoable() {
        return undoable;
    }
}
