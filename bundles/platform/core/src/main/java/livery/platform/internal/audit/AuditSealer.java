package livery.platform.internal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.platform.nodes.NodeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what was recorded within a second or two, and looks through all tenants when a node has gone, and now and then,
 * for what was left unsealed. A chain that has lost the end kept outside the database is warned of.
 */
@Component(
        service = {AuditSealer.class, NodeListener.class, HealthCheck.class},
        immediate = true)
public final class AuditSealer implements NodeListener, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int ROUNDS_BETWEEN_LOOKS = 120;

    private final MariaDbAudit audit;
    private final Tenants tenants;
    private final Chain chain;
    private final EntityStore store;
    private final HeadFile heads;
    private final Checkpoints checkpoints;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-audit");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<TenantId> pending = new HashSet<>();
    private final Set<TenantId> torn = ConcurrentHashMap.newKeySet();
    private volatile boolean look = true;
    private int round;

    @Activate
    public AuditSealer(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference MariaDbAudit audit,
            @Reference Tenants tenants) {
        this(store, units, audit, tenants, HeadFile.standard(), InstantSource.system());
        var unused = clock.scheduleWithFixedDelay(this::round, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    AuditSealer(
            EntityStore store, UnitOfWork units, MariaDbAudit audit, Tenants tenants, Path file, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.tenants = tenants;
        this.chain = new Chain(store, units);
        this.heads = new HeadFile(file);
        this.checkpoints = new Checkpoints(file.resolveSibling("checkpoints"), clock);
    }

    @Deactivate
    void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(5, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void left() {
        look = true;
    }

    void round() {
        try {
            pending.addAll(audit.unsealed());
            if (look || round++ % ROUNDS_BETWEEN_LOOKS == 0) {
                look = false;
                pending.addAll(store.tenantsHaving("select distinct tenant_id from platform_audit where seq is null"));
            }
            sealAndRemove(pending);
        } catch (Fault e) {
            LOG.debug("Nothing can be sealed now: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("Entries of the audit trail are not sealed", e);
        }
    }

    /** Seals all that is committed of these tenants, and keeps where their chains end. */
    void seal(Set<TenantId> wanted) {
        sealAndRemove(new HashSet<>(wanted));
    }

    /** One that fails stays wanted, and keeps no other one waiting. */
    private void sealAndRemove(Set<TenantId> wanted) {
        Map<TenantId, Link> sealed = new HashMap<>();
        try {
            for (TenantId tenant : Set.copyOf(wanted)) {
                try {
                    if (!mayBeSealed(tenant) || seal(tenant, sealed)) {
                        wanted.remove(tenant);
                    }
                } catch (Fault e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.error("Entries of tenant {} are not sealed", tenant, e);
                }
            }
        } finally {
            // Once for all of them: each time waits for the disk.
            keep(sealed);
        }
    }

    /** Of one that is being erased nothing is to be written any more. */
    private boolean mayBeSealed(TenantId tenant) {
        return tenants.find(tenant).map(found -> found.state().kept()).orElse(tenant.equals(TenantId.GROUP));
    }

    /** False when somebody else is at it, who may not have seen all. */
    private boolean seal(TenantId tenant, Map<TenantId, Link> sealed) {
        boolean whole = whole(tenant);
        Chain.Sealed some = chain.sealSome(tenant);
        for (Link last = some.last(); last != null; last = some.last()) {
            if (whole) {
                sealed.put(tenant, last);
            }
            some = chain.sealSome(tenant);
        }
        return !some.busy();
    }

    /**
     * Whether the chain has the end that this node has kept of it. Entries of one that has not go on being sealed, but its
     * line outside stays as it is for good: it is what shows that the chain was cut, or made anew.
     */
    private boolean whole(TenantId tenant) {
        boolean whole =
                heads.head(tenant).map(known -> chain.has(tenant, known)).orElse(true);
        if (whole) {
            torn.remove(tenant);
        } else if (torn.add(tenant)) {
            LOG.error(
                    "The audit chain of tenant {} has no longer the end that this node has kept: {}; audit:verify says more",
                    tenant,
                    heads.head(tenant).orElse(null));
        }
        return whole;
    }

    @Override
    public List<HealthPart> parts() {
        return List.of(
                torn.isEmpty()
                        ? HealthPart.up("audit")
                        : HealthPart.warning("audit", "platform.audit.torn", Map.of("many", torn.size())));
    }

    private void keep(Map<TenantId, Link> sealed) {
        try {
            heads.keep(sealed);
            checkpoints.keep(sealed);
        } catch (IOException e) {
            LOG.error("Where the audit chains end could not be kept outside the database", e);
        }
    }

    /** Where the chain ended when this node last sealed some of it. */
    Optional<Link> kept(TenantId tenant) {
        return heads.head(tenant);
    }

    /** As {@link Checkpoints#of}. */
    List<Link> checkpoints(TenantId tenant) {
        return checkpoints.of(tenant);
    }
}
