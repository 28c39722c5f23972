package livery.platform.internal.encryption;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import livery.platform.internal.privacy.ModuleDuties;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Goes through the rows of each module in each store, some in each unit of work; goes on after the last whole store. */
@Component(service = JobKind.class)
public final class StoreKeyRotation implements JobKind {

    static final String NAME = "platform.rotate-keys";
    /** The parameter of a job that somebody asked for. */
    static final String BY_HAND = "by-hand";

    private static final String CAUSE = "key rotation";
    private static final int ROWS_AT_ONCE = 500;

    private final Encryption encryption;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Nodes nodes;
    private final RotatedKeys rotated;
    private final Keys keys;
    private final ModuleDuties duties;
    private final List<EncryptedRows> modules = new CopyOnWriteArrayList<>();

    @Activate
    public StoreKeyRotation(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference Keys keys,
            @Reference ModuleDuties duties) {
        this.encryption = encryption;
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.nodes = nodes;
        this.keys = keys;
        this.duties = duties;
        this.rotated = new RotatedKeys(store, units);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(EncryptedRows rows) {
        modules.add(rows);
        duties.tell(rows.module(), ModuleDuties.Duty.ENCRYPTED_ROWS);
    }

    void remove(EncryptedRows rows) {
        modules.remove(rows);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.GROUP, LocalTime.of(2, 30)).asHousekeeping());
    }

    /**
     * Once all modules have been through their rows, these are counted: a node that still had the old key may have
     * written meanwhile. The key is marked when none is left under another one.
     */
    @Override
    public void run(CallContext context, JobRun run) {
        String key = encryption.currentKey();
        Set<String> others = new HashSet<>(rotated.needed());
        others.remove(key);
        if (!run.parameters().containsKey(BY_HAND) && others.isEmpty() && rotated.contains(key)) {
            return;
        }
        others.retainAll(given());
        List<EncryptedRows> present = present();
        Done done = new Done();
        tenants.eachStore(checkpoint(run.checkpoint()), store -> {
            present.forEach(rows -> encrypt(rows, store.id(), run, done));
            run.save(store.id().toString(), ++done.stores, 0);
        });
        encryptWhatIsLeft(present, run, done);
        if (!key.equals(encryption.currentKey()) || present().size() != present.size()) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.encryption.keys-changed");
        }
        long rows = done.changed;
        units.run(context, () -> {
            rotated.add(key, others, nodes.now());
            audit.record(
                    context,
                    "platform.encryption.rotated",
                    new Audit.Subject("encryption-key", key),
                    Map.of("rows", rows));
        });
        run.log("platform.job.rotated", Map.of("count", rows, "key", key));
    }

    private Set<String> given() {
        return keys.whole().map(ring -> ring.data().keySet()).orElseGet(Set::of);
    }

    /** The modules with encrypted rows, none of which is away. */
    private List<EncryptedRows> present() {
        Set<String> wanted = new TreeSet<>(duties.modules(ModuleDuties.Duty.ENCRYPTED_ROWS));
        List<EncryptedRows> present = List.copyOf(modules);
        present.stream().map(EncryptedRows::module).forEach(wanted::remove);
        wanted.stream().findFirst().ifPresent(module -> {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.encryption.module-away", Map.of("module", module));
        });
        return present;
    }

    private void encryptWhatIsLeft(List<EncryptedRows> all, JobRun run, Done done) {
        long left = left(all, run, done);
        while (left > 0) {
            long changed = done.changed;
            tenants.eachStore(null, store -> all.forEach(rows -> encrypt(rows, store.id(), run, done)));
            left = left(all, run, done);
            if (left > 0 && changed == done.changed) {
                throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.encryption.rows-left", Map.of("count", left));
            }
        }
    }

    private long left(List<EncryptedRows> all, JobRun run, Done done) {
        AtomicLong left = new AtomicLong();
        tenants.eachStore(null, store -> {
            CallContext context = CallContext.system(store.id(), CAUSE);
            all.forEach(rows -> left.addAndGet(rows.outdated(context)));
            run.progress(done.stores, 0);
        });
        return left.get();
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
        CallContext context = CallContext.system(store, CAUSE);
        Optional<String> next = Optional.empty();
        do {
            EncryptedRows.Step step = rows.encryptSome(context, next.orElse(null), ROWS_AT_ONCE);
            done.changed += step.changed();
            next = step.next();
            run.progress(done.stores, 0);
        } while (next.isPresent());
    }
}
