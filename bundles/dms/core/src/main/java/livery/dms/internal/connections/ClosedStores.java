package livery.dms.internal.connections;

import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.tenants.TenantListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stops the connections of a store that closes, starts them when it opens, and gives up what one had that goes. */
@Component
public final class ClosedStores implements TenantListener {

    private final RunningConnections running;
    private final FolderTable folders;

    @Activate
    public ClosedStores(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference RunningConnections running) {
        this.running = running;
        this.folders = new FolderTable(store, units);
    }

    @Override
    public void changed(Tenant tenant) {
        running.refreshAll(tenant.id());
    }

    @Override
    public void erasing(TenantId tenant) {
        running.withdrawAll(tenant);
        folders.freeAll(tenant);
    }
}
