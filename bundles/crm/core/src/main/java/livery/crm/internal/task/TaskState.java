package livery.crm.internal.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a task is. */
public enum TaskState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("doing")
    DOING,
    @JsonProperty("done")
    DONE,
    /** Not to be done any more. */
    @JsonProperty("dropped")
    DROPPED;

    /** Whether there is still something to do. */
    public boolean active() {
        return this == OPEN || this == DOING;
    }
}
