package livery.platform.internal.tenants;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.tenants.TenantLifecycle;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tenants as rows of the group, with answers kept for a few seconds. */
@Component(service = {Tenants.class, MariaDbTenants.class})
public final class MariaDbTenants implements Tenants {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "tenants");

    private final UnitOfWork units;
    private final Audit audit;
    private final TenantRows rows;
    private final ShortMemory<TenantId, Tenant> known = new ShortMemory<>();

    @Activate
    public MariaDbTenants(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit) {
        this.units = units;
        this.audit = audit;
        this.rows = new TenantRows(store);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return known.get(id, () -> findNow(id));
    }

    @Override
    public Optional<Tenant> findNow(TenantId id) {
        return units.apart(GROUP, () -> rows.find(id).flatMap(this::unlessErased));
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return units.call(GROUP, () -> rows.byCode(code).flatMap(this::unlessErased));
    }

    private Optional<Tenant> unlessErased(TenantRow row) {
        return row.state() == TenantState.ERASED ? Optional.empty() : Optional.of(rows.tenant(row));
    }

    @Override
    public List<Tenant> stores(@Nullable TenantId after, int limit) {
        return known(units.call(GROUP, () -> rows.stores(TenantRows.KEPT, after, limit)));
    }

    @Override
    public List<Tenant> brands(@Nullable TenantId after, int limit) {
        return units.call(GROUP, () -> rows.brands(after, limit));
    }

    @Override
    public List<Tenant> storesWithin(Set<TenantId> places, String typed, @Nullable TenantId after, int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        return known(units.call(GROUP, () -> rows.storesWithin(places, typed, TenantRows.CHOOSABLE, after, limit)));
    }

    /** Whoever has a list asks for each of it next: what may be done there, what is set there. */
    private List<Tenant> known(List<Tenant> some) {
        some.forEach(tenant -> known.get(tenant.id(), () -> Optional.of(tenant)));
        return some;
    }

    /** What was kept is asked for anew: a brand's state is in its stores too. */
    void changed() {
        known.clear();
    }

    @Override
    public Set<ZoneId> timeZones() {
        return units.apart(
                GROUP,
                () -> rows.session()
                        .createSelectionQuery("select distinct t.timeZone from TenantRow t", String.class)
                        .getResultStream()
                        .map(ZoneId::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        return create(context, tenant, row -> {});
    }

    /**
     * As {@link #create(CallContext, NewTenant)}.
     *
     * @param added done in the same unit of work when it was not there
     */
    Tenant create(CallContext context, NewTenant tenant, Consumer<TenantRow> added) {
        context.require(TenantLifecycle.MANAGE);
        NewTenants.check(tenant);
        try {
            return units.call(GROUP, () -> findOrAdd(context, tenant, added));
        } catch (ConstraintViolationException e) {
            // Somebody else has just added it: now it is found.
            return units.call(GROUP, () -> findOrAdd(context, tenant, added));
        }
    }

    private Tenant findOrAdd(CallContext context, NewTenant tenant, Consumer<TenantRow> added) {
        Optional<TenantRow> existing = rows.byCode(tenant.code());
        if (existing.isPresent()) {
            return same(existing.get(), tenant);
        }
        TenantRow brand = tenant.brand() == null ? null : brand(tenant.brand());
        long id = tenant.kind() == TenantKind.GROUP ? TenantId.GROUP.value() : TimeSortedIds.next();
        TenantRow row = new TenantRow(id, tenant, brand == null ? null : brand.id(), Instant.now());
        rows.add(row);
        audit.record(
                context.in(TenantId.GROUP),
                "platform.tenant.created",
                new Audit.Subject("tenant", Long.toString(id)),
                Map.of("kind", tenant.kind().name(), "code", tenant.code()));
        added.accept(row);
        return row.tenant(brand);
    }

    /** The tenant that is there, if it is the one that was meant. */
    private Tenant same(TenantRow existing, NewTenant wanted) {
        if (existing.state() == TenantState.ERASED || !existing.is(wanted, this::brandCode)) {
            throw Fault.conflict(
                    "platform.tenant.exists", Map.of("code", wanted.code(), "existing", Long.toString(existing.id())));
        }
        return rows.tenant(existing);
    }

    private @Nullable String brandCode(TenantRow row) {
        TenantRow brand = rows.brand(row);
        return brand == null ? null : brand.code();
    }

    /** Held until the unit ends, so that it is not erased meanwhile. */
    private TenantRow brand(String code) {
        return rows.byCode(code, LockMode.PESSIMISTIC_WRITE)
                .filter(found ->
                        found.kind() == TenantKind.BRAND && found.state().kept())
                .orElseThrow(() -> NewTenants.unknownBrand(code));
    }
}
