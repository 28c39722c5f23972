package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.tenants.ManagedTenant;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code tenant:list}: shows brands and stores. */
@Service
@Command(scope = "tenant", name = "list", description = "Shows brands and stores")
public final class ListTenants implements Action {

    private static final int AT_ONCE = 200;

    @Option(name = "--kind", description = "Only brand or store")
    private @Nullable String kind;

    @Option(name = "--state", description = "Only active, suspended, archived, erasing or erased ones")
    private @Nullable String state;

    @Reference
    private @Nullable TenantLifecycle lifecycle;

    @Override
    public @Nullable Object execute() {
        if (lifecycle == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:list");
        TenantKind ofKind = kind == null ? null : TenantKind.valueOf(kind.toUpperCase(Locale.ROOT));
        TenantState inState = state == null ? null : TenantState.valueOf(state.toUpperCase(Locale.ROOT));
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("code").maxSize(20);
        table.column("kind").maxSize(5);
        table.column("state").maxSize(9);
        table.column("brand").maxSize(16);
        table.column("name").maxSize(30);
        List<ManagedTenant> page = lifecycle.list(group, ofKind, inState, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(one -> add(table, one.tenant()));
            TenantId last = page.get(page.size() - 1).tenant().id();
            page = lifecycle.list(group, ofKind, inState, last, AT_ONCE);
        }
        table.print(System.out);
        return null;
    }

    private static void add(ShellTable table, Tenant tenant) {
        table.addRow()
                .addContent(
                        tenant.code(),
                        tenant.kind().name().toLowerCase(Locale.ROOT),
                        tenant.state().name().toLowerCase(Locale.ROOT),
                        tenant.brand() == null ? "" : tenant.brand(),
                        tenant.name());
    }
}
