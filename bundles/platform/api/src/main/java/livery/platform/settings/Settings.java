package livery.platform.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The settings of all modules that are installed. The place is the tenant of the call: the group, a brand or a store.
 * What is set of a module that has gone is kept, and holds again when it comes back.
 */
@ProviderType
public interface Settings {

    /** The permission to see settings. */
    String READ = "platform.settings.read";

    /** The permission to change them. */
    String MANAGE = "platform.settings.manage";

    /**
     * The value that holds in the place: its own, else its brand's, else the group's, else the default. Cheap enough to
     * be asked for at each use: answers are kept for five seconds, so a change on another node holds within those, and
     * one on this node at once. A value that its type no longer takes counts as none. Needs no permission, and may be
     * asked inside a unit of work of any tenant.
     */
    <T> T value(CallContext context, Setting<T> setting);

    /**
     * What may be set in the place, with the values that hold there. Asks for {@link #READ}.
     *
     * @throws livery.platform.Fault when there is no such tenant
     */
    SettingSheet show(CallContext context);

    /**
     * Sets some of them, all or none. Asks for {@link #MANAGE}.
     *
     * @param version whether the change is meant for the sheet of this version
     * @param values plain values by code; null gives up the place's own, so that the inherited one holds
     * @throws livery.platform.Fault when the version is another, or values are wrong, with a fault for each field
     */
    SettingSheet change(CallContext context, LongPredicate version, Map<String, ? extends @Nullable Object> values);

    /**
     * Who changed a setting in the place and when, the newest first. Asks for {@link #READ}.
     *
     * @param after the last change of the page before, or null for the first page
     * @param limit 1 to 201
     * @throws livery.platform.Fault of kind NOT_FOUND when no installed module has such a setting
     */
    List<SettingChange> changes(CallContext context, String code, @Nullable Long after, int limit);

    /** The setting of this code, when its module is installed. */
    Optional<Setting<?>> find(String code);
}
