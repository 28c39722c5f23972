package livery.crm.internal.tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The colours that a tag can have. */
public enum TagColour {
    @JsonProperty("grey")
    GREY,
    @JsonProperty("red")
    RED,
    @JsonProperty("orange")
    ORANGE,
    @JsonProperty("gold")
    GOLD,
    @JsonProperty("green")
    GREEN,
    @JsonProperty("cyan")
    CYAN,
    @JsonProperty("blue")
    BLUE,
    @JsonProperty("purple")
    PURPLE
}
