package livery.crm.internal.person;

import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.tenants.TenantListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets in the group the customers of a store that is erased. */
@Component
public final class ErasedStores implements TenantListener {

    private static final int AT_ONCE = 500;

    private final PersonLinks links;

    @Activate
    public ErasedStores(@Reference PersonLinks links) {
        this.links = links;
    }

    @Override
    public void changed(Tenant tenant) {
        // Who is whose customer does not hang on whether a store is open.
    }

    @Override
    public void erasing(TenantId tenant) {
        CallContext group = CallContext.system(TenantId.GROUP, "erase");
        boolean more = true;
        while (more) {
            more = links.forgetSome(group, tenant, AT_ONCE);
        }
        links.forgetSeparations(group, tenant);
    }
}
