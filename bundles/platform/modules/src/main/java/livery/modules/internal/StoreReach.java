package livery.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.deploy.ReachSource;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
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
    public List<Touched> reach(Set<String> modules) {
        Map<String, List<String>> stores = new TreeMap<>();
        tenants.eachStore(null, store -> {
            if (store.state() == TenantState.ACTIVE) {
                Set<String> off = switches.off(store.id());
                modules.stream()
                        // Who asks for a second version knows it; no store uses it otherwise.
                        .filter(one -> !one.endsWith(Modules.CANARY))
                        .filter(one -> !off.contains(one))
                        .forEach(one -> stores.computeIfAbsent(one, any -> new ArrayList<>())
                                .add(store.name()));
            }
        });
        return stores.entrySet().stream()
                .map(one -> told(one.getKey(), one.getValue()))
                .toList();
    }

    private static Touched told(String module, List<String> stores) {
        return new Touched(
                new Sentence("modules.reach.stores", Map.of("module", module, "count", stores.size())),
                stores.size(),
                stores);
    }
}
