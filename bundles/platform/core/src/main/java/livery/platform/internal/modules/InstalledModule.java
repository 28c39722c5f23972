package livery.platform.internal.modules;

import java.util.Set;
import java.util.TreeSet;
import livery.platform.settings.Setting;
import livery.platform.settings.YesNoType;

/**
 * A module that can be switched, as its bundles say.
 *
 * @param name the code of the message that names it
 * @param needs the modules that it cannot do without
 */
public record InstalledModule(String id, String name, Set<String> needs) {

    private static final String SWITCH = "platform.module.";

    public InstalledModule {
        needs = Set.copyOf(needs);
    }

    /** What two bundles of one module say together. */
    InstalledModule and(InstalledModule other) {
        Set<String> all = new TreeSet<>(needs);
        all.addAll(other.needs);
        boolean named = !name.equals(standardName(id));
        return new InstalledModule(id, named ? name : other.name, all);
    }

    static String standardName(String id) {
        return id + ".module";
    }

    /** Its switch, which is kept as settings are and is none: no form shows it, and it has a permission of its own. */
    static Setting<Boolean> switchOf(String id) {
        return Setting.ofStore(SWITCH + id, new YesNoType(), true);
    }

    /** The module that a switch is of. */
    static String ofSwitch(String code) {
        return code.substring(SWITCH.length());
    }
}
