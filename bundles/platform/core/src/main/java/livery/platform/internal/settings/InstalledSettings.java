package livery.platform.internal.settings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The settings of the modules that are installed. */
@Component(service = InstalledSettings.class)
public final class InstalledSettings {

    private final List<SettingSource> sources = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = SettingSource.class)
    public void add(SettingSource source) {
        sources.add(source);
    }

    public void remove(SettingSource source) {
        sources.remove(source);
    }

    /** All of them: by module, the platform's first, and within a module as it declares them. */
    public List<Setting<?>> all() {
        Map<String, Setting<?>> all = new LinkedHashMap<>();
        sources.forEach(source -> source.settings().forEach(setting -> all.putIfAbsent(setting.code(), setting)));
        return all.values().stream()
                .sorted(Comparator.comparing(
                                (Setting<?> setting) -> !module(setting).equals("platform"))
                        .thenComparing(InstalledSettings::module))
                .toList();
    }

    public Optional<Setting<?>> find(String code) {
        return all().stream().filter(setting -> setting.code().equals(code)).findFirst();
    }

    /** The name of the module that a setting belongs to. */
    public static String module(Setting<?> setting) {
        return setting.code().substring(0, setting.code().indexOf('.'));
    }
}
