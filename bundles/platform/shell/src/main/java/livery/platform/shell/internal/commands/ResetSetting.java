package livery.platform.shell.internal.commands;

import java.util.HashMap;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.settings.Settings;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code setting:reset}: gives up the value of a place, so that the inherited one holds. */
@Service
@Command(
        scope = "setting",
        name = "reset",
        description = "Gives up a value of the group, a brand or a store, so that the inherited one holds")
public final class ResetSetting implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the group, a brand or a store", required = true)
    private String tenant = "";

    @Argument(index = 1, name = "setting", description = "Code of the setting", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable Settings settings;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || settings == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext context =
                CallContext.system(TenantByCode.one(tenants, tenant).id(), "setting:reset");
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(code, null);
        settings.change(context, version -> true, values);
        return null;
    }
}
