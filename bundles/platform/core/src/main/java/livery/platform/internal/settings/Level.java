package livery.platform.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.SettingSheet.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A plain value and where it comes from.
 *
 * @param value one that the setting's type takes
 */
record Level(Object value, Origin origin) {

    /** The value that holds: of the nearest place that has a good one. */
    static <T> Level nearest(Setting<T> setting, List<Place> chain, Function<Place, Map<String, Object>> values) {
        for (Place place : chain) {
            Object own = own(setting, place, values);
            if (own != null) {
                return new Level(own, place.origin());
            }
        }
        return new Level(setting.type().plain(setting.standard()), Origin.DEFAULT);
    }

    static <T> SettingSheet.Entry entry(
            Setting<T> setting, List<Place> chain, Function<Place, Map<String, Object>> values) {
        Level held = nearest(setting, chain, values);
        Level inherited = nearest(setting, chain.subList(1, chain.size()), values);
        return new SettingSheet.Entry(
                setting,
                held.value(),
                held.origin(),
                own(setting, chain.get(0), values),
                inherited.value(),
                inherited.origin());
    }

    /** What a place has set; nothing when it is not the place's to set, or the type no longer takes it. */
    private static @Nullable Object own(Setting<?> setting, Place place, Function<Place, Map<String, Object>> values) {
        if (!place.isGroup() && setting.scope() == Setting.Scope.GROUP) {
            return null;
        }
        Object value = values.apply(place).get(setting.code());
        return value == null || setting.type().fault(setting.code(), value).isPresent() ? null : kept(setting, value);
    }

    /** The one form of a value: 30 for 30.0, PT24H for P1D. */
    static <T> Object kept(Setting<T> setting, Object plain) {
        return setting.type().plain(setting.type().read(plain));
    }
}
