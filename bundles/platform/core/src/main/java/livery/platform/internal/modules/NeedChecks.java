package livery.platform.internal.modules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.platform.settings.SettingSheet;
import org.jspecify.annotations.Nullable;

/** Refuses what would leave a module on without one that it needs, and is not so already. */
final class NeedChecks {

    private final Map<String, InstalledModule> all;
    private final Texts texts;
    private final Locale locale;

    /** @param locale of the names in a refusal */
    NeedChecks(Map<String, InstalledModule> all, Texts texts, Locale locale) {
        this.all = all;
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * Passes when the modules can be switched so in a place.
     *
     * @param now how they are switched there, by module
     * @throws Fault of kind CONFLICT, naming the others
     */
    void check(Map<String, SettingSheet.Entry> now, Map<String, ? extends @Nullable Boolean> switches) {
        Map<String, Boolean> then = new HashMap<>();
        now.forEach((id, entry) -> {
            Boolean wanted = switches.get(id);
            Object otherwise = switches.containsKey(id) ? entry.inherited() : entry.value();
            then.put(id, wanted == null ? (Boolean) otherwise : wanted);
        });
        for (String id : switches.keySet()) {
            boolean on = then.getOrDefault(id, true);
            Set<String> concerned = on ? InstalledModules.withNeeds(all, id) : InstalledModules.needing(all, id);
            Set<String> others = concerned.stream()
                    .filter(other -> then.getOrDefault(other, true) != on)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!others.isEmpty()) {
                throw Fault.conflict(
                        on ? "platform.module.needs" : "platform.module.needed",
                        Map.of("module", SwitchedModules.name(texts, all, id, locale), "others", names(others)));
            }
        }
    }

    private String names(Set<String> modules) {
        return modules.stream()
                .map(id -> SwitchedModules.name(texts, all, id, locale))
                .collect(Collectors.joining(texts.text("platform.module.list-separator", Map.of(), locale)));
    }
}
