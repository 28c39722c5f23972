package livery.crm.internal.external;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether something that others told may be looked at now. */
public enum Standing {
    @JsonProperty("in-force")
    IN_FORCE,
    /** It was valid until a day that has passed. */
    @JsonProperty("expired")
    EXPIRED,
    /** The consent that it rests on has been withdrawn, or is no longer this customer's. */
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN
}
