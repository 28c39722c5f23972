package livery.platform.internal.encryption;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import livery.platform.encryption.KeyRotation;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Goes through the rows of each module in each store, some in each unit of work; goes on after the last whole store. */
@Component(service = {KeyRotation.class, JobKind.class})
public final class StoreKeyRotation implements KeyRotation, JobKind {

    static final String NAME = "platform.rotate-keys";
    private static final String BY_HAND = "by-hand";
    private static final int ROWS_AT_ONCE = 500;

    private final Encryption encryption;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Nodes nodes;
    private final Jobs jobs;
    private final RotatedKeys rotated;
    private final List<EncryptedRows> modules = new CopyOnWriteArrayList<>();

    @Activate
    public StoreKeyRotation(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference Jobs jobs) {
        this.encryption = encryption;
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.nodes = nodes;
        this.jobs = jobs;
        this.rotated = new RotatedKeys(store, units);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(EncryptedRows rows) {
        modules.add(rows);
    }

    void remove(EncryptedRows rows) {
        modules.remove(rows);
    }

    @Override
    public Job start(CallContext context) {
        context.require(MANAGE);
        String key = encryption.currentKey();
        return jobs.start(context, NewJob.of(NAME, Map.of(BY_HAND, key)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.GROUP, LocalTime.of(2, 30)));
    }

    @Override
    public boolean housekeeping() {
        return true;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        String key = encryption.currentKey();
        if (!run.parameters().containsKey(BY_HAND) && rotated.contains(key)) {
            return;
        }
        Done done = new Done();
        tenants.eachStore(checkpoint(run.checkpoint()), store -> {
            modules.forEach(rows -> encrypt(rows, store.id(), run, done));
            run.save(store.id().toString(), ++done.stores, 0);
        });
        long rows = done.changed;
        units.run(context, () -> {
            rotated.add(key, nodes.now());
            audit.record(
                    context,
                    "platform.encryption.rotated",
                    new Audit.Subject("encryption-key", key),
                    Map.of("rows", rows));
        });
        run.log("platform.job.rotated", Map.of("count", rows, "key", key));
    }

    private static @Nullable TenantId checkpoint(@Nullable String text) {
        return text == null ? null : TenantId.parse(text).orElseThrow();
    }

    /** What a try has done. */
    private static final class Done {
        private long stores;
        private long changed;
    }

    private static void encrypt(EncryptedRows rows, TenantId store, JobRun run, Done done) {
        CallContext context = CallContext.system(store, "key rotation");
        Optional<String> next = Optional.empty();
        do {
            EncryptedRows.Step step = rows.encryptSome(context, next.orElse(null), ROWS_AT_ONCE);
            done.changed += step.changed();
            next = step.next();
            run.progress(done.stores, 0);
        } while (next.isPresent());
    }
}
