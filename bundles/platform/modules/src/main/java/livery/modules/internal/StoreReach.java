package livery.modules.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.deploy.ReachSource;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stores in which a module serves: where it is switched on and that are not closed. */
@Component
public final class StoreReach implements ReachSource {

    private final Tenants tenants;
    private final Modules switches;

    @Activate
    public StoreReach(@Reference Tenants tenants, @Reference Modules switches) {
        this.tenants = tenants;
        this.switches = switches;
    }

    @Override
    public List<Sentence> reach(Set<String> modules) {
        Map<String, Integer> stores = new TreeMap<>();
        tenants.eachStore(null, store -> {
            if (store.state() == TenantState.ACTIVE) {
                Set<String> off = switches.off(store.id());
                modules.stream()
                        // Who asks for a second version knows it; no store uses it otherwise.
                        .filter(one -> !one.endsWith(Modules.CANARY))
                        .filter(one -> !off.contains(one))
                        .forEach(one -> stores.merge(one, 1, Integer::sum));
            }
        });
        return stores.entrySet().stream()
                .map(one ->
                        new Sentence("modules.reach.stores", Map.of("module", one.getKey(), "count", one.getValue())))
                .collect(Collectors.toList());
    }
}
