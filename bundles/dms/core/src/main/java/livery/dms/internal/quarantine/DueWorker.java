package livery.dms.internal.quarantine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.connections.ConnectionMappings;
import livery.dms.internal.intake.DueRecords;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.encryption.Encryption;
import livery.platform.jobs.NewJob;
import livery.platform.modules.ModuleListener;
import livery.platform.modules.Modules;
import livery.platform.nodes.NodeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what a person's correction has made due: a little at once, for they want to see it, and the rest in the
 * background. What a node that was killed has left is taken in by another one, or when the next one comes up; what waits while the
 * module is switched off in a store, when it is switched on again.
 */
@Component(
        service = {DueWorker.class, NodeListener.class, ModuleListener.class},
        immediate = true)
public final class DueWorker implements NodeListener, ModuleListener {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final int TURNS_AT_ONCE = 3;
    private static final long SECONDS_BEFORE_AGAIN = 30;

    private record Source(TenantId tenant, String name) {}

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final CrmIntake crm;
    private final DueRecords due;
    private final Modules modules;
    private final Set<Source> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-due");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

    @Activate
    public DueWorker(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference CrmIntake crm,
            @Reference Encryption encryption,
            @Reference Modules modules) {
        this.modules = modules;
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.crm = crm;
        this.due = new DueRecords(store, units, new ConnectionMappings(store, tenants), encryption);
        later(this::takeWhatWasLeft, 0);
    }

    @Deactivate
    void close() {
        closing = true;
        worker.shutdownNow();
    }

    @Override
    public void left() {
        later(this::takeWhatWasLeft, 0);
    }

    /** Takes in what was left where the module was switched off and is on again. */
    @Override
    public List<NewJob> switched(Tenant tenant, Set<String> switched) {
        if (tenant.state() == TenantState.ACTIVE && modules.servesNow(tenant.id(), DueWorker.class)) {
            sources(tenant.id()).forEach(source -> takeLater(tenant.id(), source));
        }
        return List.of();
    }

    /** Takes in some of what is due of the source now, and the rest soon. */
    void take(CallContext context, String source) {
        for (int i = 0; i < TURNS_AT_ONCE; i++) {
            if (!due.takeSome(crm, context, source)) {
                return;
            }
        }
        takeLater(context.tenant(), source);
    }

    /** Takes in what is due of the source soon. */
    void takeLater(TenantId tenant, String source) {
        Source wanted = new Source(tenant, source);
        if (waiting.add(wanted)) {
            later(() -> takeAll(wanted), 0);
        }
    }

    private void takeAll(Source source) {
        waiting.remove(source);
        try {
            boolean more = true;
            while (more && !closing && modules.serves(source.tenant(), DueWorker.class)) {
                more = due.takeSome(crm, context(source.tenant()), source.name());
            }
        } catch (RuntimeException e) {
            LOG.warn("Records of tenant {} that are due from {} are taken in later", source.tenant(), source.name(), e);
            if (waiting.add(source)) {
                later(() -> takeAll(source), SECONDS_BEFORE_AGAIN);
            }
        }
    }

    private void takeWhatWasLeft() {
        try {
            tenants.eachStore(null, one -> {
                if (one.state() == TenantState.ACTIVE && !closing && modules.serves(one.id(), DueWorker.class)) {
                    sources(one.id()).forEach(source -> takeLater(one.id(), source));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("What may be due of the stores is looked for later", e);
            later(this::takeWhatWasLeft, SECONDS_BEFORE_AGAIN);
        }
    }

    private List<String> sources(TenantId tenant) {
        return units.call(
                context(tenant),
                () -> store.session()
                        .createSelectionQuery(
                                "select distinct source from HeldRow where state = 'waiting' and needsKind is null",
                                String.class)
                        .getResultList());
    }

    // What fails is in the log by then, and tried again.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void later(Runnable work, long seconds) {
        if (!closing) {
            worker.schedule(work, seconds, TimeUnit.SECONDS);
        }
    }

    private static CallContext context(TenantId tenant) {
        return CallContext.system(tenant, "due");
    }
}
