package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Payer;
import org.jspecify.annotations.Nullable;

/** Who pays for a line of a service visit. */
public enum PayerJson {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("insurer")
    INSURER,
    @JsonProperty("warranty")
    WARRANTY;

    static @Nullable PayerJson of(@Nullable Payer payer) {
        return payer == null ? null : valueOf(payer.name());
    }

    static @Nullable Payer of(@Nullable PayerJson json) {
        return json == null ? null : Payer.valueOf(json.name());
    }
}
