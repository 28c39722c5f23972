package livery.dms.internal.connections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a connection.
 *
 * @param adapter cannot be changed later
 * @param adapterVersion the version of the adapter that it is to run with; null for whatever is the standard one
 * @param state {@code active} or {@code paused}
 */
public record ConnectionInput(
        String name, String adapter, @Nullable String adapterVersion, String state, Map<String, Object> settings) {

    public ConnectionInput(
            @Nullable String name,
            @Nullable String adapter,
            @Nullable String adapterVersion,
            @Nullable String state,
            @Nullable Map<String, Object> settings) {
        this.name = name == null ? "" : name.strip();
        this.adapter = adapter == null ? "" : adapter;
        this.adapterVersion = adapterVersion == null || adapterVersion.isBlank() ? null : adapterVersion.strip();
        this.state = state == null ? ConnectionRow.ACTIVE : state;
        this.settings = settings == null ? Map.of() : set(settings);
    }

    /** A setting of null is one that is not set. */
    private static Map<String, Object> set(Map<String, Object> settings) {
        Map<String, Object> set = new LinkedHashMap<>(settings);
        set.values().removeIf(Objects::isNull);
        return set;
    }
}
