package livery.platform.shell.internal.commands;

import java.util.Locale;
import java.util.TreeSet;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.modules.ModuleSheet;
import livery.platform.modules.ModuleSwitches;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code module:switches}: which modules serve a place. */
@Service
@Command(
        scope = "module",
        name = "switches",
        description = "Shows which modules are switched on in the group, a brand or a store")
public final class ListSwitches implements Action {

    @Argument(name = "tenant", description = "Code of the group, a brand or a store", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable ModuleSwitches switches;

    @Override
    public @Nullable Object execute() {
        CallContext context =
                CallContext.system(TenantByCode.one(Needs.up(tenants), code).id(), "module:switches");
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("module");
        table.column("switch");
        table.column("from").maxSize(8);
        table.column("serves");
        table.column("needs");
        for (ModuleSheet.Entry entry : Needs.up(switches).show(context).entries()) {
            table.addRow()
                    .addContent(
                            entry.module(),
                            entry.on() ? "on" : "off",
                            entry.origin().name().toLowerCase(Locale.ROOT),
                            entry.serves() ? "yes" : "no",
                            String.join(", ", new TreeSet<>(entry.needs())));
        }
        table.print(System.out);
        return null;
    }
}
