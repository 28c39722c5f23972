package livery.crm.internal.privacy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.Query;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalRights;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Erases, in all modules, customers with whom a store has had no dealing for as many years as it has set, and whom nobody
 * has changed since; amounts and times of their dealings stay, as with every erasure. Serves A93.
 */
@Component
public final class ForgetCustomers implements JobKind {

    private static final int AT_ONCE = 200;
    private static final String OLD = "select c.id from crm_customer c where c.tenant_id = ? and c.id > ?"
            + " and c.erased_at is null and c.updated_at < ?"
            + " and not exists (select 1 from crm_merged m where m.tenant_id = c.tenant_id and m.customer_id = c.id)"
            + " and not exists (select 1 from crm_dealing d where d.tenant_id = c.tenant_id and d.customer_id = c.id"
            + " and (d.started_at >= ? or d.ended_at >= ?))"
            + " and not exists (select 1 from crm_merged m join crm_customer o on o.tenant_id = m.tenant_id"
            + " and o.id = m.customer_id where m.tenant_id = c.tenant_id and m.canonical_id = c.id and o.updated_at >= ?)"
            + " and not exists (select 1 from crm_merged m join crm_dealing d on d.tenant_id = m.tenant_id"
            + " and d.customer_id = m.customer_id where m.tenant_id = c.tenant_id and m.canonical_id = c.id"
            + " and (d.started_at >= ? or d.ended_at >= ?)) order by c.id limit ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Nodes nodes;
    private final Settings settings;
    private final PersonalRights rights;

    @Activate
    public ForgetCustomers(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes,
            @Reference Settings settings,
            @Reference PersonalRights rights) {
        this.store = store;
        this.units = units;
        this.nodes = nodes;
        this.settings = settings;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "crm.forget-customers";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(3, 50)).asHousekeeping());
    }

    /** By their ids; a checkpoint names the last one that was looked at. */
    @Override
    public void run(CallContext context, JobRun run) {
        long years = settings.value(context, RetentionSettings.CUSTOMERS);
        if (years == 0) {
            return;
        }
        Instant before = nodes.now().atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
        long done = 0;
        List<Long> some = old(context, before, run.checkpoint());
        while (!some.isEmpty()) {
            for (long id : some) {
                rights.erase(context, new DataSubject(CrmPersonalData.SUBJECT, Long.toString(id)), "retention");
                run.save(Long.toString(id), ++done, 0);
            }
            some = old(context, before, run.checkpoint());
        }
        run.log("crm.job.customers-forgotten", Map.of("count", done));
    }

    private List<Long> old(CallContext context, Instant before, @Nullable String after) {
        long from = after == null ? 0 : Long.parseLong(after);
        return units.call(
                context,
                () -> store.jdbc(connection -> Query.list(
                        connection,
                        OLD,
                        row -> row.getLong("id"),
                        context.tenant().value(),
                        from,
                        before,
                        before,
                        before,
                        before,
                        before,
                        before,
                        AT_ONCE)));
    }
}
