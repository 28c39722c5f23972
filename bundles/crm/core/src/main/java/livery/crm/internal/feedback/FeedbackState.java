package livery.crm.internal.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether something is still to be done about a customer's word. */
public enum FeedbackState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("settled")
    SETTLED
}
