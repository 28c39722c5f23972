package livery.platform.shell.internal.commands;

import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.settings.Setting;
import livery.platform.settings.Settings;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code setting:set}: sets one setting in a place. */
@Service
@Command(scope = "setting", name = "set", description = "Sets a setting of the group, a brand or a store")
public final class SetSetting implements Action {

    @Argument(index = 0, name = "tenant", description = "Code of the group, a brand or a store", required = true)
    private String tenant = "";

    @Argument(index = 1, name = "setting", description = "Code of the setting", required = true)
    private String code = "";

    @Argument(
            index = 2,
            name = "value",
            description = "A number, true, false, a text, PT30M, or texts with commas between them",
            required = true)
    private String value = "";

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
                CallContext.system(TenantByCode.one(tenants, tenant).id(), "setting:set");
        Setting<?> setting = settings.find(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no setting of the code " + code));
        settings.change(context, version -> true, Map.of(code, TypedValue.of(setting.type(), value)));
        return null;
    }
}
