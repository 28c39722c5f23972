package livery.platform.internal.tenants;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.TenantTables;
import livery.data.TenantTables.TenantTable;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes all rows of a tenant into a file. Begun again, it writes the file anew. */
@Component
public final class ExportTenant implements JobKind {

    private final UnitOfWork units;
    private final TenantTables tables;
    private final Tenants tenants;
    private final Nodes nodes;
    private final ExportTable exports;
    private final TableReader reader;

    @Activate
    public ExportTenant(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference TenantTables tables,
            @Reference Tenants tenants,
            @Reference Nodes nodes) {
        this.units = units;
        this.tables = tables;
        this.tenants = tenants;
        this.nodes = nodes;
        this.exports = new ExportTable(store, units);
        this.reader = new TableReader(store, units);
    }

    @Override
    public String name() {
        return TenantJobs.EXPORT;
    }

    @Override
    public void run(CallContext context, JobRun run) throws IOException {
        if (run.checkpoint() != null) {
            return;
        }
        Tenant tenant = tenants.findNow(TenantJobs.tenant(run))
                .filter(found -> found.state().kept())
                .orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        long export = TenantJobs.export(run);
        CallContext inTenant = CallContext.system(tenant.id(), context.cause());
        Parts parts = new Parts(inTenant, export, run.attempt());
        PartStream stream = new PartStream(parts::add);
        long rows;
        try (ExportFile file = new ExportFile(stream)) {
            rows = write(file, inTenant, tenant, run);
        }
        stream.close();
        removeParts(inTenant, export, run.attempt());
        units.run(context, () -> {
            exports.ready(export, run.attempt(), stream.bytes(), nodes.now());
            run.save("ready", rows, rows);
        });
    }

    private final class Parts {

        private final CallContext inTenant;
        private final long export;
        private final int attempt;
        private int n;

        Parts(CallContext inTenant, long export, int attempt) {
            this.inTenant = inTenant;
            this.export = export;
            this.attempt = attempt;
        }

        void add(byte[] content) {
            n++;
            exports.addPart(inTenant, export, attempt, n, content);
        }
    }

    private void removeParts(CallContext inTenant, long export, int but) {
        int some = exports.removeSomeParts(inTenant, export, but);
        while (some > 0) {
            some = exports.removeSomeParts(inTenant, export, but);
        }
    }

    private long write(ExportFile file, CallContext inTenant, Tenant tenant, JobRun run) throws IOException {
        Instant began = nodes.now();
        List<TenantTable> all = tables.of(tenant.id()).stream()
                .filter(table -> !table.name().equals(ExportTable.PARTS))
                .toList();
        long total = 0;
        for (TenantTable table : all) {
            total += reader.count(inTenant, table);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        long done = 0;
        for (TenantTable table : all) {
            long rows = write(file, inTenant, table, done, total, run);
            done += rows;
            counts.put(table.name(), rows);
        }
        file.manifest(manifest(tenant, began, counts));
        return done;
    }

    private long write(ExportFile file, CallContext inTenant, TenantTable table, long before, long total, JobRun run)
            throws IOException {
        long rows = 0;
        file.begin(table.name() + ".jsonl");
        List<Map<String, @Nullable Object>> page = reader.after(inTenant, table, null);
        while (!page.isEmpty()) {
            for (Map<String, @Nullable Object> row : page) {
                file.row(row);
            }
            rows += page.size();
            run.progress(before + rows, Math.max(total, before + rows));
            page = reader.after(inTenant, table, page.get(page.size() - 1));
        }
        file.end();
        return rows;
    }

    private Map<String, Object> manifest(Tenant tenant, Instant began, Map<String, Long> counts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", tenant.id().toString());
        told.put("code", tenant.code());
        told.put("kind", tenant.kind().name().toLowerCase(Locale.ROOT));
        told.put("name", tenant.name());
        told.put("brand", tenant.brand() == null ? "" : tenant.brand());
        told.put("region", tenant.region());
        told.put("timeZone", tenant.timeZone().getId());
        told.put("currency", tenant.currency());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", 1);
        manifest.put("version", version());
        manifest.put("began", began.toString());
        manifest.put("ended", nodes.now().toString());
        manifest.put("tenant", told);
        manifest.put("rows", counts);
        return manifest;
    }

    private static String version() {
        return Optional.ofNullable(FrameworkUtil.getBundle(ExportTenant.class))
                .map(Bundle::getVersion)
                .map(Object::toString)
                .orElse("");
    }
}
