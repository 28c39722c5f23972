package livery.crm.internal.person;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Goes through all customers of all stores, a batch at a time: after the policy has changed, and for what facts could not
 * tell; but for those where this module is switched off. When the policy is that nobody is matched, all that is known is forgotten.
 */
@Component
public final class LinkPersons implements JobKind {

    private static final int AT_ONCE = 500;
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final String NEXT = "select id from crm_customer where tenant_id = ? and id > ? order by id limit ?";

    private final PersonLinks links;
    private final CrmRows rows;
    private final Tenants tenants;
    private final Modules modules;

    @Activate
    public LinkPersons(
            @Reference PersonLinks links,
            @Reference CrmRows rows,
            @Reference Tenants tenants,
            @Reference Modules modules) {
        this.modules = modules;
        this.links = links;
        this.rows = rows;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "crm.link-persons";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.GROUP, NIGHT));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        boolean off = links.policy(context).equals(PersonSettings.OFF);
        String[] saved = Optional.ofNullable(run.checkpoint()).orElse("0 0").split(" ", 2);
        long customer = Long.parseLong(saved[1]);
        long looked = 0;
        TenantId store = Long.parseLong(saved[0]) == 0 ? null : new TenantId(Long.parseLong(saved[0]));
        if (store != null) {
            looked += through(context, run, store, customer, off, looked);
        }
        for (TenantId next = after(store); next != null; next = after(next)) {
            looked += through(context, run, next, 0, off, looked);
        }
        run.log(off ? "crm.job.persons-forgotten" : "crm.job.persons-looked", Map.of("count", looked));
    }

    private @Nullable TenantId after(@Nullable TenantId store) {
        return tenants.stores(store, 1).stream().map(Tenant::id).findFirst().orElse(null);
    }

    private long through(CallContext context, JobRun run, TenantId store, long from, boolean off, long before) {
        long looked = 0;
        if (!off && !modules.serves(store, LinkPersons.class)) {
            return 0;
        }
        if (off) {
            while (links.forgetSome(context, store, AT_ONCE)) {
                looked += AT_ONCE;
                run.progress(before + looked, 0);
            }
            return looked;
        }
        CallContext inStore = CallContext.system(store, context.cause());
        long after = from;
        for (List<Long> some = next(inStore, after); !some.isEmpty(); some = next(inStore, after)) {
            links.tellInTurn(inStore, some);
            looked += some.size();
            after = some.get(some.size() - 1);
            run.save(store + " " + after, before + looked, 0);
        }
        gone(inStore, store);
        return looked;
    }

    /** Of whom the group knows something, though the store may have them no longer. */
    private void gone(CallContext inStore, TenantId store) {
        long after = 0;
        for (List<Long> some = links.known(inStore, store, after, AT_ONCE);
                !some.isEmpty();
                some = links.known(inStore, store, after, AT_ONCE)) {
            links.tellInTurn(inStore, some);
            after = some.get(some.size() - 1);
        }
    }

    private List<Long> next(CallContext store, long after) {
        return rows.call(
                store,
                (connection, tenant) -> Query.list(connection, NEXT, row -> row.getLong(1), tenant, after, AT_ONCE));
    }
}
