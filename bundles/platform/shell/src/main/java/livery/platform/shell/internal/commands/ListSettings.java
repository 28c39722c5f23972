package livery.platform.shell.internal.commands;

import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.Settings;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code setting:list}: what may be set in a place, with the values that hold. */
@Service
@Command(scope = "setting", name = "list", description = "Shows the settings of the group, a brand or a store")
public final class ListSettings implements Action {

    @Argument(name = "tenant", description = "Code of the group, a brand or a store", required = true)
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
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "setting:list");
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("setting").maxSize(40);
        table.column("value").maxSize(40);
        table.column("from").maxSize(8);
        for (SettingSheet.Entry entry : settings.show(context).entries()) {
            table.addRow()
                    .addContent(
                            entry.setting().code(),
                            entry.value(),
                            entry.origin().name().toLowerCase(Locale.ROOT));
        }
        table.print(System.out);
        return null;
    }
}
