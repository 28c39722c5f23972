package livery.crm.internal.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import livery.crm.internal.consent.ConsentChannel;

/** How people are asked. */
public enum SurveyMethod {
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("face-to-face")
    FACE_TO_FACE,
    @JsonProperty("interview")
    INTERVIEW,
    @JsonProperty("focus-group")
    FOCUS_GROUP;

    /** The ways in which people are reached to be asked so; in person what they said of any way counts. */
    Set<ConsentChannel> channels() {
        return switch (this) {
            case MAIL -> Set.of(ConsentChannel.MAIL, ConsentChannel.POST);
            case PHONE -> Set.of(ConsentChannel.PHONE);
            case ONLINE ->
                Set.of(
                        ConsentChannel.MAIL,
                        ConsentChannel.SMS,
                        ConsentChannel.SOCIAL,
                        ConsentChannel.APP,
                        ConsentChannel.MINI_PROGRAM);
            case FACE_TO_FACE, INTERVIEW, FOCUS_GROUP -> Set.of(ConsentChannel.ANY);
        };
    }
}
