package livery.web.rest.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * The group, the brand 50 and the stores 100 and 200, and 400, 500 and 600, which are suspended, archived and being erased.
 */
final class StoreList implements Tenants {

    private static final List<Tenant> ALL = List.of(
            tenant(TenantId.GROUP.value(), TenantKind.GROUP),
            tenant(50, TenantKind.BRAND),
            tenant(100, TenantKind.STORE),
            tenant(200, TenantKind.STORE),
            tenant(400, TenantKind.STORE, TenantState.SUSPENDED),
            tenant(500, TenantKind.STORE, TenantState.ARCHIVED),
            tenant(600, TenantKind.STORE, TenantState.ERASING));

    private static Tenant tenant(long id, TenantKind kind) {
        return tenant(id, kind, TenantState.ACTIVE);
    }

    private static Tenant tenant(long id, TenantKind kind, TenantState state) {
        return new Tenant(
                new TenantId(id),
                kind,
                "s" + id,
                "Store",
                null,
                "Brand",
                "CN",
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                state);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return ALL.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Tenant> findNow(TenantId id) {
        return find(id);
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return ALL.stream().filter(tenant -> tenant.code().equals(code)).findFirst();
    }

    @Override
    public List<Tenant> stores(TenantId after, int limit) {
        return ALL.stream().filter(tenant -> tenant.kind() == TenantKind.STORE).toList();
    }

    @Override
    public List<Tenant> storesWithin(Set<TenantId> places, String typed, TenantId after, int limit) {
        return stores(after, limit).stream()
                .filter(tenant -> places.contains(tenant.id()) && tenant.name().contains(typed))
                .toList();
    }

    @Override
    public List<Tenant> brands(@Nullable TenantId after, int limit) {
        return List.of();
    }

    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<ZoneId> timeZones() {
        return Set.of();
    }
}
