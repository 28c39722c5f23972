package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/** What a customer mostly uses vehicles for. */
public enum PurposeOfUseJson {
    @JsonProperty("production")
    PRODUCTION,
    @JsonProperty("haulage")
    HAULAGE,
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("commercial")
    COMMERCIAL;

    static @Nullable PurposeOfUseJson of(@Nullable PurposeOfUse purpose) {
        return purpose == null ? null : valueOf(purpose.name());
    }

    static @Nullable PurposeOfUse of(@Nullable PurposeOfUseJson json) {
        return json == null ? null : PurposeOfUse.valueOf(json.name());
    }
}
