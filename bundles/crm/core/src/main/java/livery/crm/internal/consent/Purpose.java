package livery.crm.internal.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a customer is asked to allow. */
public enum Purpose {
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("marketing")
    MARKETING,
    @JsonProperty("research")
    RESEARCH,
    @JsonProperty("profiling")
    PROFILING,
    @JsonProperty("sharing")
    SHARING;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
