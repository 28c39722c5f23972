package livery.crm.internal.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a customer said it. */
public enum Method {
    @JsonProperty("paper")
    PAPER,
    @JsonProperty("web")
    WEB,
    @JsonProperty("app")
    APP,
    @JsonProperty("spoken")
    SPOKEN,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("import")
    IMPORT;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
