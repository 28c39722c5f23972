package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Tenants;
import livery.platform.deploy.ReachSource;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The active connections that would stop for a moment: those of adapters that change, or all with this module. */
@Component
public final class ConnectionReach implements ReachSource {

    private final StoredConnections stored;
    private final Tenants tenants;
    private final Adapters adapters;
    private final Modules modules;

    @Activate
    public ConnectionReach(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Adapters adapters,
            @Reference Modules modules) {
        this.stored = new StoredConnections(store, units);
        this.tenants = tenants;
        this.adapters = adapters;
        this.modules = modules;
    }

    @Override
    public List<Sentence> reach(Set<String> changing) {
        AtomicInteger connections = new AtomicInteger();
        AtomicInteger stores = new AtomicInteger();
        boolean all =
                modules.of(ConnectionReach.class).filter(changing::contains).isPresent();
        tenants.eachStore(null, store -> {
            long touched = stored.all(store.id()).stream()
                    .filter(row -> row.state().equals(ConnectionRow.ACTIVE))
                    .filter(row -> all || isOf(row, changing))
                    .count();
            connections.addAndGet((int) touched);
            stores.addAndGet(touched > 0 ? 1 : 0);
        });
        return connections.get() == 0
                ? List.of()
                : List.of(new Sentence(
                        "dms.reach.connections", Map.of("connections", connections.get(), "stores", stores.get())));
    }

    private boolean isOf(ConnectionRow row, Set<String> changing) {
        return adapters.find(row.adapter(), row.adapterVersion())
                .flatMap(one -> modules.of(one.adapter().getClass()).map(id -> one.canary() ? id + Modules.CANARY : id))
                .filter(changing::contains)
                .isPresent();
    }
}
