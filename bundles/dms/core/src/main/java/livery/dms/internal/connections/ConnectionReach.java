package livery.dms.internal.connections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.deploy.ReachSource;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
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
    public List<Touched> reach(Set<String> changing) {
        List<String> names = new ArrayList<>();
        Set<TenantId> stores = new HashSet<>();
        boolean all =
                modules.of(ConnectionReach.class).filter(changing::contains).isPresent();
        tenants.eachStore(null, store -> {
            stored.all(store.id()).stream()
                    .filter(row -> row.state().equals(ConnectionRow.ACTIVE))
                    .filter(row -> all || isOf(row, changing))
                    .forEach(row -> {
                        names.add(store.name() + " / " + row.name());
                        stores.add(store.id());
                    });
        });
        return names.isEmpty()
                ? List.of()
                : List.of(new Touched(
                        new Sentence(
                                "dms.reach.connections", Map.of("connections", names.size(), "stores", stores.size())),
                        names.size(),
                        names));
    }

    private boolean isOf(ConnectionRow row, Set<String> changing) {
        return adapters.find(row.adapter(), row.adapterVersion())
                .flatMap(one -> modules.of(one.adapter().getClass()).map(id -> one.canary() ? id + Modules.CANARY : id))
                .filter(changing::contains)
                .isPresent();
    }
}
