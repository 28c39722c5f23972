package livery.platform.shell.internal.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.modules.ModuleSwitches;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code module:switch}: switches modules in a place, all or none. */
@Service
@Command(scope = "module", name = "switch", description = "Switches modules on or off in the group, a brand or a store")
public final class SwitchModules implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the group, a brand or a store", required = true)
    private String code = "";

    @Argument(
            index = 1,
            name = "switch",
            description = "on, off, or inherit to give up what the place itself has set",
            required = true)
    private String wanted = "";

    @Argument(
            index = 2,
            name = "modules",
            description = "The modules; those that need one another are switched together",
            required = true,
            multiValued = true)
    private List<String> modules = List.of();

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable ModuleSwitches switches;

    @Override
    public @Nullable Object execute() {
        CallContext context =
                CallContext.system(TenantByCode.one(Needs.up(tenants), code).id(), "module:switch");
        Boolean on = switch (wanted) {
            case "on" -> Boolean.TRUE;
            case "off" -> Boolean.FALSE;
            case "inherit" -> null;
            default -> throw new IllegalArgumentException("The switch is on, off or inherit");
        };
        Map<String, @Nullable Boolean> all = new HashMap<>();
        modules.forEach(module -> all.put(module, on));
        Needs.up(switches).change(context, version -> true, all);
        return null;
    }
}
