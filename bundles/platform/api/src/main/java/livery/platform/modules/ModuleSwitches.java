package livery.platform.modules;

import java.util.Map;
import java.util.function.LongPredicate;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Switches modules on and off. The place is the tenant of the call: the group, a brand or a store; what the nearest place
 * to a store has set holds there, and where nobody has set anything a module is on. What a module keeps stays kept while
 * it is off.
 */
@ProviderType
public interface ModuleSwitches {

    /** The permission to see how modules are switched. */
    String READ = "platform.modules.read";

    /** The permission to switch them. */
    String SWITCH = "platform.modules.switch";

    /**
     * The modules that are installed, as they are switched in the place. Asks for {@link #READ}.
     *
     * @throws livery.platform.Fault when there is no such tenant
     */
    ModuleSheet show(CallContext context);

    /**
     * Switches some, all or none. Asks for {@link #SWITCH}. Audited for each; in a job afterwards each {@link
     * ModuleListener} hears of it.
     *
     * @param version whether the change is meant for the sheet of this version
     * @param switches on or off by the id of a module; null gives up the place's own, so that the inherited one holds
     * @throws livery.platform.Fault {@code platform.module.needed} when a module would be off that others need which
     *     stay on, {@code platform.module.needs} when one is switched on whose needs are off: both name them, so that
     *     they can be switched in the same call; when the version is another; when no such module is installed
     */
    ModuleSheet change(CallContext context, LongPredicate version, Map<String, ? extends @Nullable Boolean> switches);
}
