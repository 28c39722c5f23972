package livery.crm.internal.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which way a customer may be reached for a purpose. */
public enum ConsentChannel {
    @JsonProperty("any")
    ANY,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("app")
    APP,
    @JsonProperty("mini-program")
    MINI_PROGRAM,
    @JsonProperty("post")
    POST;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
