package livery.platform.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.platform.modules.ModuleSheet;
import livery.platform.modules.ModuleSwitches;
import livery.platform.modules.Modules;
import livery.web.IfMatch;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The modules of a place as the API shows them. */
final class ModulePages {

    private final ModuleSwitches switches;
    private final Modules modules;
    private final Texts texts;

    ModulePages(ModuleSwitches switches, Modules modules, Texts texts) {
        this.switches = switches;
        this.modules = modules;
        this.texts = texts;
    }

    /**
     * A module as it is switched.
     *
     * @param name what it is called
     * @param needs the ids of the modules that it cannot do without
     * @param serves whether it serves the place: it is on, and so is all that it needs
     * @param on what holds
     * @param from {@code default}, {@code group}, {@code brand} or {@code store}
     * @param own whether the place itself has switched it
     * @param inherited what holds when the place gives up its own
     */
    public record ModuleJson(
            String id,
            String name,
            Set<String> needs,
            boolean serves,
            boolean on,
            String from,
            boolean own,
            boolean inherited,
            String inheritedFrom) {}

    /**
     * All that are installed.
     *
     * @param stores how many stores the place stands for
     * @param version for {@code If-Match}
     */
    public record ModulesJson(List<ModuleJson> items, long stores, long version) {}

    /** The ids of those that do not serve the place. */
    public record ModulesOffJson(Set<String> items) {}

    Versioned<ModulesJson> show(CallContext call) {
        return json(switches.show(call), call.locale());
    }

    Versioned<ModulesJson> change(@Nullable SwitchValues body, IfMatch ifMatch, CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return json(switches.change(call, ifMatch::allows, body.values()), call.locale());
    }

    ModulesOffJson off(CallContext call) {
        return new ModulesOffJson(modules.off(call.tenant()));
    }

    private Versioned<ModulesJson> json(ModuleSheet sheet, Locale locale) {
        return new Versioned<>(
                new ModulesJson(
                        sheet.entries().stream()
                                .map(entry -> json(entry, locale))
                                .toList(),
                        sheet.stores(),
                        sheet.version()),
                sheet.version());
    }

    private ModuleJson json(ModuleSheet.Entry entry, Locale locale) {
        String name = texts.text(entry.name(), Map.of(), locale);
        return new ModuleJson(
                entry.module(),
                name.equals(entry.name()) ? entry.module() : name,
                new TreeSet<>(entry.needs()),
                entry.serves(),
                entry.on(),
                entry.origin().name().toLowerCase(Locale.ROOT),
                entry.own() != null,
                entry.inherited(),
                entry.inheritedFrom().name().toLowerCase(Locale.ROOT));
    }
}
