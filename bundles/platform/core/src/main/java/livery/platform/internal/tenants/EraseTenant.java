package livery.platform.internal.tenants;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.data.TenantTables;
import livery.data.TenantTables.TenantTable;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.TenantState;
import livery.platform.audit.Audit;
import livery.platform.internal.json.StoredJson;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.nodes.Nodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Deletes all rows of a tenant, and what rows of the group say of it. What was there is counted before the first row
 * goes, so that the record of it is true however often the work is begun again.
 */
@Component
public final class EraseTenant implements JobKind {

    /** Longer than any node keeps an answer in memory by which it would still work for the tenant. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(12);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Rows of the group in which {@code place_id} is the tenant. */
    private static final List<String> OF_THE_GROUP = List.of(
            "platform_role",
            "platform_claimed_role",
            "platform_setting",
            "platform_setting_sheet",
            "platform_setting_change",
            "platform_tenant_export");

    private final EntityStore store;
    private final UnitOfWork units;
    private final TenantTables tables;
    private final MariaDbTenants tenants;
    private final TenantListeners listeners;
    private final Audit audit;
    private final Nodes nodes;
    private final Duration untilAllKnow;
    private final TenantRows rows;
    private final TableReader reader;

    @Activate
    public EraseTenant(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference TenantTables tables,
            @Reference MariaDbTenants tenants,
            @Reference TenantListeners listeners,
            @Reference Audit audit,
            @Reference Nodes nodes) {
        this(store, units, tables, tenants, listeners, audit, nodes, UNTIL_ALL_KNOW);
    }

    EraseTenant(
            EntityStore store,
            UnitOfWork units,
            TenantTables tables,
            MariaDbTenants tenants,
            TenantListeners listeners,
            Audit audit,
            Nodes nodes,
            Duration untilAllKnow) {
        this.store = store;
        this.units = units;
        this.tables = tables;
        this.tenants = tenants;
        this.listeners = listeners;
        this.audit = audit;
        this.nodes = nodes;
        this.untilAllKnow = untilAllKnow;
        this.rows = new TenantRows(store);
        this.reader = new TableReader(store, units);
    }

    @Override
    public String name() {
        return TenantJobs.ERASE;
    }

    @Override
    public void run(CallContext context, JobRun run) throws InterruptedException {
        TenantId tenant = TenantJobs.tenant(run);
        Instant since = units.call(
                context,
                () -> rows.find(tenant)
                        .filter(row -> row.state() == TenantState.ERASING)
                        .map(TenantRow::stateAt)
                        .orElse(Instant.MAX));
        if (since.equals(Instant.MAX)) {
            return;
        }
        while (nodes.now().isBefore(since.plus(untilAllKnow))) {
            run.progress(0, 0);
            Thread.sleep(PAUSE.toMillis());
        }
        listeners.erasing(tenant);
        CallContext inTenant = CallContext.system(tenant, context.cause());
        List<TenantTable> all = tables.of(tenant);
        Map<String, Long> counted = counted(context, inTenant, all, run);
        deleteAll(
                inTenant,
                all,
                counted.values().stream().mapToLong(Long::longValue).sum(),
                run);
        units.run(context, () -> end(TenantJobs.asked(context, run), tenant, counted));
    }

    /** Rows by table, as they were when the erasure was begun first. */
    private Map<String, Long> counted(CallContext context, CallContext inTenant, List<TenantTable> all, JobRun run) {
        Map<String, Long> counted = new TreeMap<>();
        String known = run.checkpoint();
        if (known != null) {
            StoredJson.map(known).forEach((table, rows) -> counted.put(table, ((Number) rows).longValue()));
            return counted;
        }
        for (TenantTable table : all) {
            long rows = reader.count(inTenant, table);
            if (rows > 0) {
                counted.put(table.name(), rows);
            }
            run.progress(0, 0);
        }
        units.run(
                context,
                () -> run.save(
                        StoredJson.write(counted),
                        0,
                        counted.values().stream().mapToLong(Long::longValue).sum()));
        return counted;
    }

    /** Over and over, until nobody has written anything behind it. */
    private void deleteAll(CallContext inTenant, List<TenantTable> all, long total, JobRun run) {
        long left = 0;
        for (TenantTable table : all) {
            left += reader.count(inTenant, table);
        }
        long done = Math.max(0, total - left);
        long found = 1;
        while (found > 0) {
            found = 0;
            for (TenantTable table : all) {
                int some = reader.deleteSome(inTenant, table);
                while (some > 0) {
                    found += some;
                    run.progress(Math.min(total, done + found), total);
                    some = reader.deleteSome(inTenant, table);
                }
            }
            done += found;
        }
        run.progress(total, total);
    }

    private void end(CallContext asked, TenantId tenant, Map<String, Long> counted) {
        TenantRow row = rows.lock(tenant);
        if (row.state() == TenantState.ERASED) {
            return;
        }
        Map<String, Long> told = new TreeMap<>(counted);
        for (String table : OF_THE_GROUP) {
            long some = deleteOfGroup(table, tenant);
            if (some > 0) {
                told.merge(table, some, Long::sum);
            }
        }
        row.erased(nodes.now());
        Map<String, Object> details = new HashMap<>();
        details.put("code", row.code());
        details.put("rows", told);
        audit.record(asked, "platform.tenant.erased", MariaDbTenantLifecycle.subject(tenant), details);
        units.afterCommit(tenants::changed);
    }

    private long deleteOfGroup(String table, TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where tenant_id = ? and place_id = ?")) {
                delete.setLong(1, TenantId.GROUP.value());
                delete.setLong(2, tenant.value());
                return (long) delete.executeUpdate();
            }
        });
    }
}
