package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.facts.FactSubscriptions;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code fact:status}: shows how far those who want to know have come in a tenant. */
@Service
@Command(scope = "fact", name = "status", description = "Shows how far those who want to know have come in a tenant")
public final class FactStatus implements Action {

    @Argument(name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable FactSubscriptions subscriptions;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || subscriptions == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "fact:status");
        ShellTable table = new ShellTable().emptyTableText("nobody wants to know anything");
        table.column("subscription").maxSize(30);
        table.column("handler").maxSize(7);
        table.column("behind").maxSize(10);
        table.column("at work (s)").maxSize(11);
        table.column("trouble").maxSize(30);
        for (FactSubscriptions.Subscription one : subscriptions.list(context)) {
            table.addRow()
                    .addContent(
                            one.name(),
                            one.here() ? "here" : "away",
                            one.behind(),
                            one.secondsAtWork(),
                            one.trouble() == null ? "" : one.trouble());
        }
        table.print(System.out);
        return null;
    }
}
