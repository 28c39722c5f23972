package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.tenants.TenantLifecycle;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code tenant:create}: adds a brand, or with {@code --brand} a store of it. */
@Service
@Command(scope = "tenant", name = "create", description = "Adds a brand, or with --brand a store of it")
public final class CreateTenant implements Action {

    @Argument(index = 0, name = "code", description = "Small letters, digits and hyphens; it stays", required = true)
    private String code = "";

    @Argument(index = 1, name = "name", description = "What it is called", required = true)
    private String name = "";

    @Option(name = "--brand", description = "Code of the store's brand")
    private @Nullable String brand;

    @Option(name = "--region", description = "Country as two capital letters")
    private String region = "CN";

    @Option(name = "--time-zone", description = "Time zone by its name")
    private String timeZone = "Asia/Shanghai";

    @Option(name = "--currency", description = "Currency as three capital letters")
    private String currency = "CNY";

    @Reference
    private @Nullable TenantLifecycle tenants;

    @Override
    public @Nullable Object execute() {
        if (tenants == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "tenant:create");
        TenantKind kind = brand == null ? TenantKind.BRAND : TenantKind.STORE;
        NewTenant wanted = new NewTenant(kind, code, name, brand, region, timeZone, currency);
        System.out.println(tenants.create(group, wanted).id());
        return null;
    }
}
