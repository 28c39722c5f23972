package livery.platform.internal.tenants;

import java.util.List;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.people.People;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The brands and stores as places in which roles are given. Each method acts in the group and asks for {@link People#MANAGE}. */
@Component(service = Places.class)
public final class Places {

    private final TenantRows rows;
    private final UnitOfWork units;

    @Activate
    public Places(@Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.rows = new TenantRows(store);
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
        return units.call(
                context,
                () -> rows.within(TenantRows.BRANDS_AND_STORES, within, typed, TenantRows.CHOOSABLE, after, limit));
    }

    /** Those of these ids that there are, also archived ones, in the order of their ids. */
    public List<Tenant> named(CallContext context, Set<TenantId> ids) {
        context.require(People.MANAGE);
        return ids.isEmpty() ? List.of() : units.call(context, () -> rows.named(ids));
    }
}
