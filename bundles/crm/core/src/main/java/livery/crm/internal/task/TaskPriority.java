package livery.crm.internal.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a task matters. */
public enum TaskPriority {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("low")
    LOW
}
