package livery.platform.internal.tenants;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tenants as rows of the group. */
@Component
public final class MariaDbTenants implements Tenants {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "tenants");
    private static final String MANAGE = "platform.tenants.manage";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    /** A tenant's identity does not change, so what was found once is kept; at most one small record a tenant. */
    private final Map<TenantId, Tenant> known = new ConcurrentHashMap<>();

    @Activate
    public MariaDbTenants(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.audit = audit;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        Tenant found = known.get(id);
        if (found == null) {
            found = units.apart(GROUP, () -> {
                TenantRow row = store.session().find(TenantRow.class, id.value());
                return row == null ? null : row.tenant(brandName(row));
            });
            if (found != null) {
                known.put(id, found);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return units.call(GROUP, () -> row(code).map(row -> row.tenant(brandName(row))));
    }

    @Override
    public List<Tenant> stores(@Nullable TenantId after, int limit) {
        return units.call(GROUP, () -> page(storesAfter("", after), limit));
    }

    @Override
    public List<Tenant> brands(@Nullable TenantId after, int limit) {
        return units.call(
                GROUP,
                () -> session()
                        .createSelectionQuery(
                                "from TenantRow where kind = :kind and id > :after order by id", TenantRow.class)
                        .setParameter("kind", TenantKind.BRAND)
                        .setParameter("after", after == null ? 0L : after.value())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> row.tenant(null))
                        .toList());
    }

    @Override
    public List<Tenant> storesWithin(Set<TenantId> places, @Nullable TenantId after, int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Long> ids = places.stream().map(TenantId::value).toList();
        return units.call(
                GROUP,
                () -> page(
                        storesAfter("and (t.id in :places or t.brandId in :places)", after)
                                .setParameter("places", ids),
                        limit));
    }

    @Override
    public Set<ZoneId> timeZones() {
        return units.apart(
                GROUP,
                () -> session()
                        .createSelectionQuery("select distinct t.timeZone from TenantRow t", String.class)
                        .getResultStream()
                        .map(ZoneId::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private SelectionQuery<Object[]> storesAfter(String condition, @Nullable TenantId after) {
        return session()
                .createSelectionQuery("""
                select t, b.name from TenantRow t left join TenantRow b on b.id = t.brandId
                where t.kind = :kind and t.id > :after %s order by t.id""".formatted(condition), Object[].class)
                .setParameter("kind", TenantKind.STORE)
                .setParameter("after", after == null ? 0L : after.value());
    }

    private static List<Tenant> page(SelectionQuery<Object[]> stores, int limit) {
        return stores.setMaxResults(limit).getResultList().stream()
                .map(row -> ((TenantRow) row[0]).tenant((String) row[1]))
                .toList();
    }

    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        context.require(MANAGE);
        NewTenants.check(tenant);
        try {
            return units.call(GROUP, () -> findOrAdd(context, tenant));
        } catch (ConstraintViolationException e) {
            // Somebody else has just added it: now it is found.
            return units.call(GROUP, () -> findOrAdd(context, tenant));
        }
    }

    private Tenant findOrAdd(CallContext context, NewTenant tenant) {
        Optional<TenantRow> existing = row(tenant.code());
        if (existing.isPresent()) {
            return same(existing.get(), tenant);
        }
        TenantRow brand = tenant.brand() == null ? null : brand(tenant.brand());
        long id = tenant.kind() == TenantKind.GROUP ? TenantId.GROUP.value() : TimeSortedIds.next();
        TenantRow row = new TenantRow(id, tenant, brand == null ? null : brand.id(), Instant.now());
        session().persist(row);
        session().flush();
        audit.record(
                context.in(TenantId.GROUP),
                "platform.tenant.created",
                new Audit.Subject("tenant", Long.toString(id)),
                Map.of("kind", tenant.kind().name(), "code", tenant.code()));
        return row.tenant(brand == null ? null : brand.name());
    }

    /** The tenant that is there, if it is the one that was meant. */
    private Tenant same(TenantRow existing, NewTenant wanted) {
        if (!existing.is(wanted, row -> row.brandId() == null ? null : codeOf(row.brandId()))) {
            throw Fault.conflict(
                    "platform.tenant.exists", Map.of("code", wanted.code(), "existing", Long.toString(existing.id())));
        }
        return existing.tenant(brandName(existing));
    }

    private @Nullable String codeOf(long id) {
        TenantRow found = session().find(TenantRow.class, id);
        return found == null ? null : found.code();
    }

    private TenantRow brand(String code) {
        return row(code)
                .filter(found -> found.kind() == TenantKind.BRAND)
                .orElseThrow(() -> NewTenants.unknownBrand(code));
    }

    private Optional<TenantRow> row(String code) {
        return session()
                .createSelectionQuery("from TenantRow where code = :code", TenantRow.class)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    private @Nullable String brandName(TenantRow row) {
        Long brand = row.brandId();
        TenantRow found = brand == null ? null : session().find(TenantRow.class, brand);
        return found == null ? null : found.name();
    }

    private Session session() {
        return store.session();
    }
}
