package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Sex;

/** As a document states it. */
public enum SexJson {
    @JsonProperty("male")
    MALE,
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("unknown")
    UNKNOWN;

    static SexJson of(Sex sex) {
        return valueOf(sex.name());
    }

    Sex sex() {
        return Sex.valueOf(name());
    }
}
