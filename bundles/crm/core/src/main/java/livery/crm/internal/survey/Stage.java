package livery.crm.internal.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a survey is; each needs what the one before was for. */
public enum Stage {
    /** What is to be found out. */
    @JsonProperty("goal")
    GOAL,
    /** What is asked, and whom. */
    @JsonProperty("design")
    DESIGN,
    /** Answers come in. */
    @JsonProperty("collect")
    COLLECT,
    /** What they say. */
    @JsonProperty("analyse")
    ANALYSE,
    /** What is done about it. */
    @JsonProperty("apply")
    APPLY;

    /** The one that follows; the last has none. */
    public @Nullable Stage next() {
        return switch (this) {
            case GOAL -> DESIGN;
            case DESIGN -> COLLECT;
            case COLLECT -> ANALYSE;
            case ANALYSE -> APPLY;
            case APPLY -> null;
        };
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
