package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.LineKind;
import org.jspecify.annotations.Nullable;

/** What a line of a service visit is for. */
public enum LineKindJson {
    @JsonProperty("work")
    WORK,
    @JsonProperty("part")
    PART;

    static @Nullable LineKindJson of(@Nullable LineKind kind) {
        return kind == null ? null : valueOf(kind.name());
    }

    static @Nullable LineKind of(@Nullable LineKindJson json) {
        return json == null ? null : LineKind.valueOf(json.name());
    }
}
