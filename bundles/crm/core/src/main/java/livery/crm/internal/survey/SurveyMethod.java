package livery.crm.internal.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    FOCUS_GROUP
}
