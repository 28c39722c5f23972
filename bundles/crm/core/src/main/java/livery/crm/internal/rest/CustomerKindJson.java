package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.CustomerKind;
import org.jspecify.annotations.Nullable;

/** Whether a customer is a human being or a firm. */
public enum CustomerKindJson {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("company")
    COMPANY;

    static @Nullable CustomerKindJson of(@Nullable CustomerKind kind) {
        return kind == null ? null : valueOf(kind.name());
    }

    static @Nullable CustomerKind of(@Nullable CustomerKindJson json) {
        return json == null ? null : CustomerKind.valueOf(json.name());
    }
}
