package livery.dms.internal.connections;

import java.util.List;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.jobs.NewJob;
import livery.platform.modules.ModuleListener;
import livery.platform.tenants.TenantListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Stops the connections of a store that closes, or where this module or an adapter's is switched off; starts them when it
 * opens, or that is switched on; and gives up what a store had that goes.
 */
@Component
public final class ClosedStores implements TenantListener, ModuleListener {

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
    public List<NewJob> switched(Tenant tenant, Set<String> modules) {
        running.refreshAll(tenant.id());
        return List.of();
    }

    @Override
    public void erasing(TenantId tenant) {
        running.withdrawAll(tenant);
        folders.freeAll(tenant);
    }
}
