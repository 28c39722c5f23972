package livery.platform.internal.tenants;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.tenants.ManagedTenant;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of tenants, inside a unit of work of the group; each list is one query. */
final class TenantRows {

    static final Set<TenantKind> BRANDS_AND_STORES = Set.of(TenantKind.BRAND, TenantKind.STORE);
    private static final Set<TenantKind> STORES = Set.of(TenantKind.STORE);

    static final Set<TenantState> CHOOSABLE = Set.of(TenantState.ACTIVE, TenantState.SUSPENDED);
    static final Set<TenantState> KEPT = Set.of(TenantState.ACTIVE, TenantState.SUSPENDED, TenantState.ARCHIVED);
    static final Set<TenantState> NOT_ERASED =
            Set.of(TenantState.ACTIVE, TenantState.SUSPENDED, TenantState.ARCHIVED, TenantState.ERASING);

    /** Where what was typed is found in a tenant {@code t} of the brand {@code b}. */
    private static final String HAS_TYPED =
            " and (locate(:typed, t.name) > 0 or locate(:typed, t.code) > 0 or locate(:typed, b.name) > 0)";

    private final EntityStore store;

    TenantRows(EntityStore store) {
        this.store = store;
    }

    Optional<TenantRow> find(TenantId id) {
        return Optional.ofNullable(session().find(TenantRow.class, id.value()));
    }

    Optional<TenantRow> byCode(String code) {
        return byCode(code, LockMode.NONE);
    }

    /** With a lock, nobody else changes it until the unit ends. */
    Optional<TenantRow> byCode(String code, LockMode lock) {
        return session()
                .createSelectionQuery("from TenantRow where code = :code", TenantRow.class)
                .setParameter("code", code)
                .setHibernateLockMode(lock)
                .uniqueResultOptional();
    }

    /**
     * A brand or a store, which nobody else changes until the unit ends.
     *
     * @throws Fault when there is none
     */
    TenantRow lock(TenantId id) {
        TenantRow row = session().find(TenantRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.kind() == TenantKind.GROUP) {
            throw unknown();
        }
        return row;
    }

    static Fault unknown() {
        return Fault.notFound("platform.tenant.unknown");
    }

    void add(TenantRow row) {
        session().persist(row);
        session().flush();
    }

    @Nullable
    TenantRow brand(TenantRow row) {
        Long brand = row.brandId();
        return brand == null ? null : session().find(TenantRow.class, brand);
    }

    Tenant tenant(TenantRow row) {
        return row.tenant(brand(row));
    }

    ManagedTenant managed(TenantRow row) {
        return row.managed(brand(row));
    }

    /** Stores whose own state and whose brand's is among these. */
    List<Tenant> stores(Set<TenantState> states, @Nullable TenantId after, int limit) {
        return page(STORES, "", Map.of(), states, after, limit);
    }

    /**
     * As {@link #stores}, those of these places and brands, all when the group is among them.
     *
     * @param typed a part of the name, the code or the brand's name; empty for all
     */
    List<Tenant> storesWithin(
            Collection<TenantId> places, String typed, Set<TenantState> states, @Nullable TenantId after, int limit) {
        return within(STORES, places, typed, states, after, limit);
    }

    /** As {@link #storesWithin}, of these kinds. */
    List<Tenant> within(
            Set<TenantKind> kinds,
            Collection<TenantId> places,
            String typed,
            Set<TenantState> states,
            @Nullable TenantId after,
            int limit) {
        String condition = "";
        Map<String, Object> values = new HashMap<>();
        if (!places.contains(TenantId.GROUP)) {
            condition += " and (t.id in :places or t.brandId in :places)";
            values.put("places", values(places));
        }
        if (!typed.isEmpty()) {
            condition += HAS_TYPED;
            values.put("typed", typed);
        }
        return page(kinds, condition, values, states, after, limit);
    }

    /** Brands and stores of these ids that have not been erased, in the order of their ids. */
    List<Tenant> named(Collection<TenantId> ids) {
        return page(BRANDS_AND_STORES, " and t.id in :ids", Map.of("ids", values(ids)), NOT_ERASED, null, ids.size());
    }

    private static List<Long> values(Collection<TenantId> ids) {
        return ids.stream().map(TenantId::value).toList();
    }

    private List<Tenant> page(
            Set<TenantKind> kinds,
            String condition,
            Map<String, ?> values,
            Set<TenantState> states,
            @Nullable TenantId after,
            int limit) {
        var query = session()
                .createSelectionQuery("""
                select t, b from TenantRow t left join TenantRow b on b.id = t.brandId
                where t.kind in :kinds and t.id > :after and t.state in :states
                and (b.id is null or b.state in :states) %s order by t.id""".formatted(condition), Object[].class)
                .setParameter("kinds", kinds)
                .setParameter("states", states)
                .setParameter("after", after(after))
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> ((TenantRow) row[0]).tenant((TenantRow) row[1]))
                .toList();
    }

    List<Tenant> brands(@Nullable TenantId after, int limit) {
        return session()
                .createSelectionQuery(
                        "from TenantRow where kind = :kind and state in :states and id > :after order by id",
                        TenantRow.class)
                .setParameter("kind", TenantKind.BRAND)
                .setParameter("states", CHOOSABLE)
                .setParameter("after", after(after))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> row.tenant(null))
                .toList();
    }

    /** Brands and stores. */
    List<ManagedTenant> list(
            @Nullable TenantKind kind, @Nullable TenantState state, @Nullable TenantId after, int limit) {
        Set<TenantKind> kinds = new HashSet<>(BRANDS_AND_STORES);
        if (kind != null) {
            kinds.retainAll(Set.of(kind));
        }
        List<TenantRow> rows = session()
                .createSelectionQuery(
                        "from TenantRow where kind in :kinds and state in :states and id > :after order by id",
                        TenantRow.class)
                .setParameter("kinds", kinds)
                .setParameter("states", state == null ? NOT_ERASED : Set.of(state))
                .setParameter("after", after(after))
                .setMaxResults(limit)
                .getResultList();
        Map<Long, TenantRow> brands = brandsOf(rows);
        return rows.stream()
                .map(row -> row.managed(row.brandId() == null ? null : brands.get(row.brandId())))
                .toList();
    }

    private Map<Long, TenantRow> brandsOf(List<TenantRow> rows) {
        Map<Long, TenantRow> brands = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        for (TenantRow row : rows) {
            Long brand = row.brandId();
            if (brand != null && !ids.contains(brand)) {
                ids.add(brand);
            }
        }
        if (!ids.isEmpty()) {
            session()
                    .createSelectionQuery("from TenantRow where id in :ids", TenantRow.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> brands.put(row.id(), row));
        }
        return brands;
    }

    /** Whether the brand has stores that have not been erased. */
    boolean anyStoreOf(TenantRow brand) {
        return !session()
                .createSelectionQuery(
                        "select id from TenantRow where brandId = :brand and state in :states", Long.class)
                .setParameter("brand", brand.id())
                .setParameter("states", NOT_ERASED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static long after(@Nullable TenantId after) {
        return after == null ? 0 : after.value();
    }

    Session session() {
        return store.session();
    }
}
