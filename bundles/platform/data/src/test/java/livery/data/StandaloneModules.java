package livery.data;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.modules.Modules;

/** Modules outside the platform, beside {@link Standalone}: each serves everybody until a test switches it off somewhere. */
public final class StandaloneModules implements Modules {

    private final Map<Class<?>, String> owners = new ConcurrentHashMap<>();
    private final Set<Class<?>> canaries = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Set<String>> off = new ConcurrentHashMap<>();

    /** Says whose a class is. */
    public StandaloneModules with(Class<?> part, String module) {
        owners.put(part, module);
        return this;
    }

    public void switchOff(TenantId tenant, String module) {
        off.computeIfAbsent(tenant, any -> ConcurrentHashMap.newKeySet()).add(module);
    }

    public void switchOn(TenantId tenant, String module) {
        off.getOrDefault(tenant, Set.of()).remove(module);
    }

    @Override
    public Optional<String> of(Class<?> part) {
        return Optional.ofNullable(owners.get(part));
    }

    @Override
    public boolean serves(TenantId tenant, Class<?> part) {
        return of(part).map(module -> !off(tenant).contains(module)).orElse(true);
    }

    @Override
    public boolean servesNow(TenantId tenant, Class<?> part) {
        return serves(tenant, part);
    }

    @Override
    public void require(CallContext context, Class<?> part) {
        if (!serves(context.tenant(), part)) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "platform.module.off", Map.of("module", of(part).orElse("")));
        }
    }

    /** Says that a class is of a second version. */
    public StandaloneModules withCanary(Class<?> part) {
        canaries.add(part);
        return this;
    }

    @Override
    public boolean canary(Class<?> part) {
        return canaries.contains(part);
    }

    @Override
    public Set<String> off(TenantId tenant) {
        return off.getOrDefault(tenant, Set.of()).stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
