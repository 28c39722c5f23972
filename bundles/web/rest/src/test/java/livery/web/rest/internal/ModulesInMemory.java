package livery.web.rest.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.modules.Modules;

/** One module, of which all classes of a test are, switched off where the test says so. */
final class ModulesInMemory implements Modules {

    private final Set<TenantId> off = ConcurrentHashMap.newKeySet();

    void switchOff(long tenant) {
        off.add(new TenantId(tenant));
    }

    void switchOn(long tenant) {
        off.remove(new TenantId(tenant));
    }

    @Override
    public Optional<String> of(Class<?> part) {
        return Optional.of("things");
    }

    @Override
    public boolean serves(TenantId tenant, Class<?> part) {
        return !off.contains(tenant);
    }

    @Override
    public boolean servesNow(TenantId tenant, Class<?> part) {
        return serves(tenant, part);
    }

    @Override
    public void require(CallContext context, Class<?> part) {
        if (!serves(context.tenant(), part)) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "platform.module.off", Map.of("module", "things"));
        }
    }

    @Override
    public boolean canary(Class<?> part) {
        return false;
    }

    @Override
    public Set<String> off(TenantId tenant) {
        return off.contains(tenant) ? Set.of("things") : Set.of();
    }
}
