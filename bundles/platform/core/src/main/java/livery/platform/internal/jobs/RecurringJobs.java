package livery.platform.internal.jobs;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.NewJob;
import livery.platform.jobs.Recurrence;
import livery.platform.jobs.Recurrence.Whose;
import livery.platform.nodes.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts jobs of recurring kinds when they are due: one of each occasion, whichever nodes look. The stores are gone
 * through only when some kind is due somewhere, and once after a start, for what was missed.
 */
final class RecurringJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringJobs.class);

    private final Tenants tenants;
    private final MariaDbJobs jobs;
    private final JobKinds kinds;
    private final Nodes nodes;
    /** By kind and time zone, the occasion for which jobs have been started in all stores. */
    private final Map<String, String> started = new ConcurrentHashMap<>();

    RecurringJobs(Tenants tenants, MariaDbJobs jobs, JobKinds kinds, Nodes nodes) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.kinds = kinds;
        this.nodes = nodes;
    }

    /** Starts those that are due now. */
    void start() {
        for (JobKind kind : kinds.all()) {
            kind.recurrence().ifPresent(recurrence -> start(kind, recurrence));
        }
    }

    /** Starts those of a tenant that are due and have not been started, for their module was switched off there. */
    void startDue(Tenant tenant) {
        for (JobKind kind : kinds.all()) {
            kind.recurrence()
                    .filter(recurrence -> recurrence.whose().includes(tenant.id()))
                    .ifPresent(recurrence -> start(kind, recurrence, tenant));
        }
    }

    private void start(JobKind kind, Recurrence recurrence) {
        if (recurrence.whose() != Whose.STORES) {
            tenants.find(TenantId.GROUP).ifPresent(group -> start(kind, recurrence, group));
        }
        if (recurrence.whose() != Whose.GROUP) {
            startInStores(kind, recurrence);
        }
    }

    /**
     * Stores are in zones that are not known without asking; due is what is due in some zone there is, and until it has
     * been started in each store.
     */
    private void startInStores(JobKind kind, Recurrence recurrence) {
        Map<String, String> due = new HashMap<>();
        for (ZoneId zone : tenants.timeZones()) {
            due.put(kind.name() + '@' + zone, recurrence.occasion(nodes.now(), zone));
        }
        if (started.entrySet().containsAll(due.entrySet())) {
            return;
        }
        Map<String, Set<TenantId>> before = new HashMap<>();
        try {
            due.values().forEach(occasion -> before.computeIfAbsent(occasion, one -> jobs.started(kind.name(), one)));
        } catch (RuntimeException e) {
            LOG.error("Jobs {} are not started, and will be tried again", kind.name(), e);
            return;
        }
        AtomicBoolean all = new AtomicBoolean(true);
        tenants.eachStore(null, store -> {
            Set<TenantId> there = before.getOrDefault(recurrence.occasion(nodes.now(), store.timeZone()), Set.of());
            if (!there.contains(store.id()) && !start(kind, recurrence, store)) {
                all.set(false);
            }
        });
        if (all.get()) {
            started.putAll(due);
        }
    }

    /** Whether nothing is left to be started. */
    private boolean start(JobKind kind, Recurrence recurrence, Tenant tenant) {
        boolean rests = !recurrence.housekeeping() || !tenant.state().kept();
        if (tenant.state() != TenantState.ACTIVE && rests) {
            return true;
        }
        if (!kinds.serves(tenant.id(), kind)) {
            // Once its module is switched on, startDue makes up for it.
            return true;
        }
        String occasion = recurrence.occasion(nodes.now(), tenant.timeZone());
        try {
            jobs.start(CallContext.system(tenant.id(), "recurring jobs"), new NewJob(kind.name(), Map.of(), occasion));
            return true;
        } catch (RuntimeException e) {
            LOG.error("Job {} of tenant {} is not started, and will be tried again", kind.name(), tenant.id(), e);
            return false;
        }
    }
}
