package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.EnergyType;
import org.jspecify.annotations.Nullable;

/** What a vehicle is driven by. */
public enum EnergyTypeJson {
    @JsonProperty("petrol")
    PETROL,
    @JsonProperty("diesel")
    DIESEL,
    @JsonProperty("hybrid")
    HYBRID,
    @JsonProperty("plug-in")
    PLUG_IN,
    @JsonProperty("electric")
    ELECTRIC,
    @JsonProperty("other")
    OTHER;

    static @Nullable EnergyTypeJson of(@Nullable EnergyType type) {
        return type == null ? null : valueOf(type.name());
    }
}
