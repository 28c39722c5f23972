package livery.platform.internal.tenants;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import livery.platform.nodes.Nodes;
import livery.platform.tenants.ManagedTenant;
import livery.platform.tenants.TenantExport;
import livery.platform.tenants.TenantLifecycle;
import livery.platform.tenants.TenantProfile;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes a tenant's row and queues, in the same unit of work, the job that does what follows. */
@Component
public final class MariaDbTenantLifecycle implements TenantLifecycle {

    private static final Set<TenantState> ERASABLE = EnumSet.of(TenantState.SUSPENDED, TenantState.ARCHIVED);
    private static final int MOST_EXPORTS = 100;

    private final UnitOfWork units;
    private final MariaDbTenants tenants;
    private final Audit audit;
    private final Jobs jobs;
    private final Nodes nodes;
    private final TenantRows rows;
    private final ExportTable exports;

    @Activate
    public MariaDbTenantLifecycle(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference MariaDbTenants tenants,
            @Reference Audit audit,
            @Reference Jobs jobs,
            @Reference Nodes nodes) {
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.jobs = jobs;
        this.nodes = nodes;
        this.rows = new TenantRows(store);
        this.exports = new ExportTable(store, units);
    }

    @Override
    public List<ManagedTenant> list(
            CallContext context,
            @Nullable TenantKind kind,
            @Nullable TenantState state,
            @Nullable TenantId after,
            int limit) {
        context.require(MANAGE);
        return units.call(context, () -> rows.list(kind, state, after, limit));
    }

    @Override
    public ManagedTenant show(CallContext context, TenantId tenant) {
        context.require(MANAGE);
        return units.call(context, () -> rows.managed(known(tenant)));
    }

    private TenantRow known(TenantId tenant) {
        return rows.find(tenant).filter(row -> row.kind() != TenantKind.GROUP).orElseThrow(TenantRows::unknown);
    }

    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        return tenants.create(context, tenant, row -> jobs.start(context, TenantJobs.settle(row)));
    }

    @Override
    public ManagedTenant change(
            CallContext context, TenantId tenant, LongPredicate version, UnaryOperator<TenantProfile> change) {
        context.require(MANAGE);
        return units.call(context, () -> {
            TenantRow row = rows.lock(tenant);
            if (!version.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            requireKept(row);
            TenantProfile before = row.profile();
            TenantProfile wanted = change.apply(before);
            NewTenants.check(wanted);
            if (!wanted.equals(before)) {
                row.change(wanted);
                record(context, "platform.tenant.changed", row, differences(before, wanted));
                jobs.start(context, TenantJobs.settle(row));
            }
            return rows.managed(row);
        });
    }

    /** Which fields, and the name as it was: by it people know what is meant. */
    private static Map<String, Object> differences(TenantProfile before, TenantProfile after) {
        Map<String, Object> details = new HashMap<>();
        if (!before.name().equals(after.name())) {
            details.put("before", before.name());
            details.put("name", after.name());
        }
        if (!before.region().equals(after.region())) {
            details.put("region", after.region());
        }
        if (!before.timeZone().equals(after.timeZone())) {
            details.put("timeZone", after.timeZone());
        }
        if (!before.currency().equals(after.currency())) {
            details.put("currency", after.currency());
        }
        return details;
    }

    @Override
    public Job suspend(CallContext context, TenantId tenant) {
        return become(context, tenant, TenantState.SUSPENDED, "platform.tenant.suspended", TenantState.ACTIVE);
    }

    @Override
    public Job resume(CallContext context, TenantId tenant) {
        return become(
                context,
                tenant,
                TenantState.ACTIVE,
                "platform.tenant.resumed",
                TenantState.SUSPENDED,
                TenantState.ARCHIVED);
    }

    @Override
    public Job archive(CallContext context, TenantId tenant) {
        return become(
                context,
                tenant,
                TenantState.ARCHIVED,
                "platform.tenant.archived",
                TenantState.ACTIVE,
                TenantState.SUSPENDED);
    }

    private Job become(CallContext context, TenantId tenant, TenantState wanted, String action, TenantState... from) {
        context.require(MANAGE);
        return units.call(context, () -> {
            TenantRow row = rows.lock(tenant);
            if (row.state() != wanted) {
                if (!Set.of(from).contains(row.state())) {
                    throw wrong(row);
                }
                row.become(wanted, nodes.now());
                record(context, action, row, Map.of());
            }
            if (wanted == TenantState.ACTIVE && rows.tenant(row).state() != TenantState.ACTIVE) {
                throw Fault.conflict("platform.tenant.brand-closed", Map.of("name", row.name()));
            }
            // Asked again, it is seen to again.
            return jobs.start(context, TenantJobs.settleState(row));
        });
    }

    @Override
    public Job export(CallContext context, TenantId tenant) {
        context.require(EXPORT);
        return units.call(context, () -> {
            TenantRow row = rows.lock(tenant);
            requireKept(row);
            long export = TimeSortedIds.next();
            exports.add(export, tenant, nodes.now());
            record(context, "platform.tenant.exported", row, Map.of("export", Long.toString(export)));
            return jobs.start(context, TenantJobs.export(row, export));
        });
    }

    @Override
    public List<TenantExport> exports(CallContext context, TenantId tenant) {
        context.require(EXPORT);
        return units.call(context, () -> {
            known(tenant);
            return exports.of(tenant, MOST_EXPORTS);
        });
    }

    @Override
    public TenantExport export(CallContext context, TenantId tenant, long export) {
        context.require(EXPORT);
        TenantExport found = units.call(context, () -> exports.find(export))
                .filter(one -> one.tenant().equals(tenant))
                .orElseThrow(() -> Fault.notFound("platform.tenant.export.unknown"));
        if (found.readyAt() == null) {
            throw Fault.of(Fault.Kind.CONFLICT, "platform.tenant.export.unready");
        }
        return found;
    }

    @Override
    public void download(CallContext context, TenantExport export, OutputStream out) throws IOException {
        context.require(EXPORT);
        units.run(
                context,
                () -> audit.record(
                        context,
                        "platform.tenant.export-downloaded",
                        subject(export.tenant()),
                        Map.of("export", Long.toString(export.id()))));
        exports.write(export, context.cause(), out);
    }

    @Override
    public Job erase(CallContext context, TenantId tenant, String confirmation) {
        context.require(ERASE);
        return units.call(context, () -> {
            TenantRow row = rows.lock(tenant);
            if (!row.code().equals(confirmation)) {
                throw Fault.invalid(new FieldFault("code", "platform.tenant.confirmation", Map.of("code", row.code())));
            }
            if (row.state() != TenantState.ERASING) {
                if (!ERASABLE.contains(row.state())) {
                    throw wrong(row);
                }
                if (row.kind() == TenantKind.BRAND && rows.anyStoreOf(row)) {
                    throw Fault.conflict("platform.tenant.stores", Map.of("code", row.code()));
                }
                row.become(TenantState.ERASING, nodes.now());
                record(context, "platform.tenant.erasure-started", row, Map.of("name", row.name()));
            }
            NewJob erasure = TenantJobs.erase(row, context.person());
            Job job = jobs.start(context, erasure);
            // One that failed, or that somebody cancelled half-way, is gone on with by another.
            return job.state().ended() ? jobs.start(context, NewJob.of(erasure.kind(), erasure.parameters())) : job;
        });
    }

    private static void requireKept(TenantRow row) {
        if (!row.state().kept()) {
            throw wrong(row);
        }
    }

    private static Fault wrong(TenantRow row) {
        return Fault.conflict(
                "platform.tenant.state", Map.of("state", row.state().name().toLowerCase(Locale.ROOT)));
    }

    private void record(CallContext context, String action, TenantRow row, Map<String, ?> details) {
        Map<String, Object> told = new HashMap<>(details);
        told.put("code", row.code());
        audit.record(context, action, subject(new TenantId(row.id())), told);
        units.afterCommit(tenants::changed);
    }

    static Audit.Subject subject(TenantId tenant) {
        return new Audit.Subject("tenant", tenant.toString());
    }
}
