package livery.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import livery.platform.CallContext;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Settings outside the platform, beside {@link Standalone}: the defaults, but for what a test has set. */
public final class StandaloneSettings implements Settings {

    private final Map<Setting<?>, Object> set = new HashMap<>();

    /** Sets it for all tenants. */
    public <T> StandaloneSettings with(Setting<T> setting, T value) {
        set.put(setting, value);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // what is set has the setting's type
    public <T> T value(CallContext context, Setting<T> setting) {
        return (T) set.getOrDefault(setting, setting.standard());
    }

    @Override
    public SettingSheet show(CallContext context) {
        throw new UnsupportedOperationException("nothing is shown outside the platform");
    }

    @Override
    public SettingSheet change(
            CallContext context, LongPredicate version, Map<String, ? extends @Nullable Object> values) {
        throw new UnsupportedOperationException("nothing is set outside the platform");
    }

    @Override
    public List<SettingChange> changes(CallContext context, String code, @Nullable Long after, int limit) {
        return List.of();
    }

    @Override
    public Optional<Setting<?>> find(String code) {
        return Optional.empty();
    }
}
