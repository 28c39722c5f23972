package livery.platform.modules;

import java.util.List;
import java.util.Set;
import livery.platform.settings.SettingSheet.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The modules that are installed, as they are switched in a place.
 *
 * @param entries by id
 * @param stores how many stores the place stands for: all, those of the brand, or the one
 * @param version of all that is set in the place; grows with each change of it
 */
public record ModuleSheet(List<Entry> entries, long stores, long version) {

    public ModuleSheet {
        entries = List.copyOf(entries);
    }

    /**
     * A module as it is switched.
     *
     * @param name the code of the message that names it
     * @param needs the modules that it cannot do without
     * @param serves whether it serves the place: it is on, and so is all that it needs
     * @param on what holds
     * @param origin where that comes from
     * @param own what the place itself has set, or null when it has set nothing
     * @param inherited what would hold without it
     * @param inheritedFrom where that comes from
     */
    public record Entry(
            String module,
            String name,
            Set<String> needs,
            boolean serves,
            boolean on,
            Origin origin,
            @Nullable Boolean own,
            boolean inherited,
            Origin inheritedFrom) {}
}
