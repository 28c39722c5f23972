package livery.crm.internal.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What a customer's word is. */
public enum FeedbackKind {
    /** From 1, the worst, to {@value Feedback#BEST}. */
    @JsonProperty("rating")
    RATING,
    @JsonProperty("complaint")
    COMPLAINT,
    @JsonProperty("suggestion")
    SUGGESTION,
    @JsonProperty("praise")
    PRAISE;

    /** Whether somebody has to do something about it. */
    boolean asksForMore(@Nullable Integer rating) {
        return this == COMPLAINT || this == SUGGESTION || (rating != null && rating <= Feedback.LOW);
    }
}
