package livery.data;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/** Stores outside the platform, beside {@link Standalone}: those that were added here, kept in memory. */
public final class StandaloneTenants implements Tenants {

    private final Map<Long, Tenant> byId = new ConcurrentSkipListMap<>();

    /** Adds a store in Guangzhou, and acts in it with every permission. */
    public CallContext store() {
        return store("CN", "Asia/Shanghai", "CNY");
    }

    /** As {@link #store()}, somewhere else. */
    public CallContext store(String region, String timeZone, String currency) {
        TenantId id = new TenantId(TimeSortedIds.next());
        byId.put(
                id.value(),
                new Tenant(
                        id,
                        TenantKind.STORE,
                        "s" + id,
                        "Store " + id,
                        null,
                        "Brand",
                        region,
                        ZoneId.of(timeZone),
                        currency,
                        TenantState.ACTIVE));
        return CallContext.system(id, "standalone");
    }

    /** Closes a store, or opens it again. */
    public Tenant become(TenantId id, TenantState state) {
        return byId.computeIfPresent(
                id.value(),
                (any, old) -> new Tenant(
                        id,
                        old.kind(),
                        old.code(),
                        old.name(),
                        old.brandId(),
                        old.brand(),
                        old.region(),
                        old.timeZone(),
                        old.currency(),
                        state));
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public Optional<Tenant> findNow(TenantId id) {
        return find(id);
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return byId.values().stream()
                .filter(tenant -> tenant.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Tenant> stores(@Nullable TenantId after, int limit) {
        return byId.values().stream()
                .filter(tenant -> after == null || tenant.id().value() > after.value())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Tenant> storesWithin(Set<TenantId> places, String typed, @Nullable TenantId after, int limit) {
        return stores(after, Integer.MAX_VALUE).stream()
                .filter(tenant -> places.contains(tenant.id()) && tenant.name().contains(typed))
                .limit(limit)
                .toList();
    }

    /** None: {@link #store()} belongs to a brand by name only. */
    @Override
    public List<Tenant> brands(@Nullable TenantId after, int limit) {
        return List.of();
    }

    /** Not here: {@link #store()} adds one. */
    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<ZoneId> timeZones() {
        return byId.values().stream().map(Tenant::timeZone).collect(Collectors.toUnmodifiableSet());
    }
}
