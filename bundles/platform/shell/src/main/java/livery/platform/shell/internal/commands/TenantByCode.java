package livery.platform.shell.internal.commands;

import java.util.ArrayList;
import java.util.List;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/** Which tenants a command is about. */
final class TenantByCode {

    private TenantByCode() {}

    /**
     * The tenant of this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Tenant one(Tenants tenants, String code) {
        return tenants.byCode(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no tenant of the code " + code));
    }

    /** The tenant of this code; the group and all stores without one. */
    static List<Tenant> orAll(Tenants tenants, @Nullable String code) {
        if (code != null) {
            return List.of(one(tenants, code));
        }
        List<Tenant> all = new ArrayList<>();
        tenants.find(TenantId.GROUP).ifPresent(all::add);
        tenants.eachStore(null, all::add);
        return all;
    }
}
