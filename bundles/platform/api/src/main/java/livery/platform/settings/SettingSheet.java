package livery.platform.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a place, in the order of their modules' forms.
 *
 * @param version of the place's own values together; grows with each change of any of them
 */
public record SettingSheet(List<Entry> entries, long version) {

    public SettingSheet {
        entries = List.copyOf(entries);
    }

    /** Where a value comes from. */
    public enum Origin {
        DEFAULT,
        GROUP,
        BRAND,
        STORE
    }

    /**
     * A setting with the value that holds in the place.
     *
     * @param value as JSON has it
     * @param own the place's own value, or null when it has none
     * @param inherited what would hold without it
     * @param inheritedFrom where that comes from
     */
    public record Entry(
            Setting<?> setting,
            Object value,
            Origin origin,
            @Nullable Object own,
            Object inherited,
            Origin inheritedFrom) {}
}
