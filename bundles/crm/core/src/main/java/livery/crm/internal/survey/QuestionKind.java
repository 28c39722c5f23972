package livery.crm.internal.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What answers a question. */
public enum QuestionKind {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("number")
    NUMBER,
    /** A whole number from 1 to 5. */
    @JsonProperty("scale-5")
    SCALE_5(1, 5),
    /** A whole number from 0 to 10. */
    @JsonProperty("scale-10")
    SCALE_10(0, 10),
    /** One of the choices. */
    @JsonProperty("choice")
    CHOICE,
    /** Any of the choices. */
    @JsonProperty("choices")
    CHOICES;

    private final int least;
    private final int most;

    QuestionKind() {
        this(0, 0);
    }

    QuestionKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public boolean choosing() {
        return this == CHOICE || this == CHOICES;
    }

    public boolean scale() {
        return most > 0;
    }

    public boolean counting() {
        return scale() || this == NUMBER;
    }

    /** Of a scale. */
    public int least() {
        return least;
    }

    /** Of a scale. */
    public int most() {
        return most;
    }
}
