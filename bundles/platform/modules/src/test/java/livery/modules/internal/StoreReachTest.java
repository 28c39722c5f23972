package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import livery.data.StandaloneModules;
import livery.data.StandaloneTenants;
import livery.platform.CallContext;
import livery.platform.TenantState;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
import livery.platform.modules.Modules;
import org.junit.jupiter.api.Test;

/** The stores that a change touches, by name. */
class StoreReachTest {

    private final StandaloneTenants tenants = new StandaloneTenants();
    private final StandaloneModules switches = new StandaloneModules();
    private final StoreReach reach = new StoreReach(tenants, switches);

    @Test
    void eachModuleTouchesThoseInWhichItServes() {
        CallContext one = tenants.store();
        CallContext other = tenants.store();
        CallContext closed = tenants.store();
        tenants.become(closed.tenant(), TenantState.ARCHIVED);
        switches.switchOff(one.tenant(), "dms");

        assertThat(reach.reach(Set.of("crm", "dms", "adapter-csv" + Modules.CANARY)))
                .containsExactly(touched("crm", name(one), name(other)), touched("dms", name(other)));
        assertThat(reach.reach(Set.of("adapter-csv" + Modules.CANARY))).isEmpty();
    }

    @Test
    void ofMoreThanTwentyTheFirstAreNamedAndAllAreCounted() {
        List<String> names =
                IntStream.range(0, 25).mapToObj(any -> name(tenants.store())).toList();

        Touched touched = reach.reach(Set.of("crm")).get(0);

        assertThat(touched.count()).isEqualTo(25);
        assertThat(touched.names()).isEqualTo(names.subList(0, Touched.NAMED));
        assertThat(touched.told().values()).containsEntry("count", 25);
    }

    private static Touched touched(String module, String... stores) {
        return new Touched(
                new Sentence("modules.reach.stores", Map.of("module", module, "count", stores.length)),
                stores.length,
                List.of(stores));
    }

    private static String name(CallContext store) {
        return "Store " + store.tenant();
    }
}
