package livery.platform.internal.tenants;

import java.util.List;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.people.People;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The brands and stores as places in which roles are given. Each method acts in the group and asks for {@link People#MANAGE}. */
@Component(service = Places.class)
public final class Places {

    private static final String PLACES = """
            select t, b from TenantRow t left join TenantRow b on b.id = t.brandId
            where t.kind in :kinds and t.state in :states and (b.id is null or b.state in :states) and %s
            order by t.id""";

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public Places(@Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /**
     * Brands and stores to be chosen from, in the order of their ids: archived ones are not.
     *
     * @param typed a part of the name, the code or the brand's name; empty for all
     * @param within only these and the stores of the brands among them; the group for all
     * @param after the last one of the page before, or null for the first page
     */
    public List<Tenant> search(
            CallContext context, String typed, Set<TenantId> within, @Nullable TenantId after, int limit) {
        context.require(People.MANAGE);
        if (within.isEmpty()) {
            return List.of();
        }
        boolean everywhere = within.contains(TenantId.GROUP);
        String condition = "t.id > :after"
                + (typed.isEmpty() ? "" : TenantRows.HAS_TYPED)
                + (everywhere ? "" : " and (t.id in :within or t.brandId in :within)");
        return units.call(context, () -> {
            SelectionQuery<Object[]> query = query(condition, TenantRows.CHOOSABLE)
                    .setParameter("after", after == null ? 0 : after.value())
                    .setMaxResults(limit);
            if (!typed.isEmpty()) {
                query.setParameter("typed", typed);
            }
            if (!everywhere) {
                query.setParameter("within", values(within));
            }
            return tenants(query);
        });
    }

    /** Those of these ids that there are, also archived ones, in the order of their ids. */
    public List<Tenant> named(CallContext context, Set<TenantId> ids) {
        context.require(People.MANAGE);
        return ids.isEmpty()
                ? List.of()
                : units.call(
                        context,
                        () -> tenants(
                                query("t.id in :ids", TenantRows.NOT_ERASED).setParameter("ids", values(ids))));
    }

    private SelectionQuery<Object[]> query(String condition, Set<TenantState> states) {
        return store.session()
                .createSelectionQuery(PLACES.formatted(condition), Object[].class)
                .setParameter("kinds", Set.of(TenantKind.BRAND, TenantKind.STORE))
                .setParameter("states", states);
    }

    private static List<Tenant> tenants(SelectionQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> ((TenantRow) row[0]).tenant((TenantRow) row[1]))
                .toList();
    }

    private static List<Long> values(Set<TenantId> ids) {
        return ids.stream().map(TenantId::value).toList();
    }
}
