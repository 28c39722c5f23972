package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Insured;
import org.jspecify.annotations.Nullable;

/** Where a customer's vehicles are insured, seen from the store. */
public enum InsuredJson {
    @JsonProperty("here")
    HERE,
    @JsonProperty("elsewhere")
    ELSEWHERE,
    @JsonProperty("none")
    NONE;

    static @Nullable InsuredJson of(@Nullable Insured insured) {
        return insured == null ? null : valueOf(insured.name());
    }

    static @Nullable Insured of(@Nullable InsuredJson json) {
        return json == null ? null : Insured.valueOf(json.name());
    }
}
