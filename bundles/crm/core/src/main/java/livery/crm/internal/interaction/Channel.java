package livery.crm.internal.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which way staff and customers reach each other. */
public enum Channel {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("chat")
    CHAT,
    @JsonProperty("store")
    STORE,
    @JsonProperty("web")
    WEB,
    @JsonProperty("app")
    APP,
    @JsonProperty("mini-program")
    MINI_PROGRAM,
    @JsonProperty("agency")
    AGENCY;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
