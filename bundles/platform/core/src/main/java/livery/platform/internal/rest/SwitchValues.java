package livery.platform.internal.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On or off by the ids of modules; null for a switch that is given up. */
public final class SwitchValues {

    private final Map<String, @Nullable Boolean> values = new LinkedHashMap<>();

    @JsonAnyGetter
    public Map<String, @Nullable Boolean> values() {
        return values;
    }

    @JsonAnySetter
    public void set(String module, @Nullable Boolean on) {
        values.put(module, on);
    }
}
