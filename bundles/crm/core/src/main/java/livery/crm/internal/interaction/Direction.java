package livery.crm.internal.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who spoke to whom. */
public enum Direction {
    /** The customer to the store. */
    @JsonProperty("in")
    IN,
    /** The store to the customer. */
    @JsonProperty("out")
    OUT
}
