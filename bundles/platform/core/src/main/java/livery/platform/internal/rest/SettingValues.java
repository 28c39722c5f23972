package livery.platform.internal.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by the codes of their settings; null for one that is given up. */
public final class SettingValues {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    @JsonAnyGetter
    public Map<String, @Nullable Object> values() {
        return values;
    }

    @JsonAnySetter
    public void set(String code, @Nullable Object value) {
        values.put(code, value);
    }
}
