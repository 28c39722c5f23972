package livery.crm.internal.lead;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a lead is. */
public enum LeadStage {
    @JsonProperty("new")
    NEW,
    @JsonProperty("contacted")
    CONTACTED,
    @JsonProperty("qualified")
    QUALIFIED,
    @JsonProperty("offer")
    OFFER,
    @JsonProperty("won")
    WON,
    @JsonProperty("lost")
    LOST,
    /** Nobody has been in touch for long. */
    @JsonProperty("sleeping")
    SLEEPING;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody is at it. */
    public boolean open() {
        return this != WON && this != LOST && this != SLEEPING;
    }
}
