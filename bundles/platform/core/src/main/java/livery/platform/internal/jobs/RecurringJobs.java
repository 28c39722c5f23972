package livery.platform.internal.jobs;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.Jobs;
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
    private final Jobs jobs;
    private final JobKinds kinds;
    private final Nodes nodes;
    /** By kind and time zone, the occasion for which jobs have been started. */
    private final Map<String, String> started = new ConcurrentHashMap<>();

    RecurringJobs(Tenants tenants, Jobs jobs, JobKinds kinds, Nodes nodes) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.kinds = kinds;
        this.nodes = nodes;
    }

    /** Starts those that are due now. */
    void start() {
        for (JobKind kind : kinds.all()) {
            kind.recurrence().ifPresent(recurrence -> start(kind.name(), recurrence));
        }
    }

    private void start(String kind, Recurrence recurrence) {
        if (recurrence.whose() != Whose.STORES) {
            tenants.find(TenantId.GROUP).ifPresent(group -> start(kind, recurrence, group));
        }
        if (recurrence.whose() != Whose.GROUP && anyZoneIsDue(kind, recurrence)) {
            tenants.eachStore(null, store -> start(kind, recurrence, store));
        }
    }

    /** Stores are in zones that are not known without asking; due is what is due in some zone there is. */
    private boolean anyZoneIsDue(String kind, Recurrence recurrence) {
        boolean due = false;
        for (ZoneId zone : tenants.timeZones()) {
            String occasion = recurrence.occasion(nodes.now(), zone);
            due |= !occasion.equals(started.put(kind + '@' + zone, occasion));
        }
        return due;
    }

    private void start(String kind, Recurrence recurrence, Tenant tenant) {
        if (tenant.state() != TenantState.ACTIVE) {
            return;
        }
        String occasion = recurrence.occasion(nodes.now(), tenant.timeZone());
        try {
            jobs.start(CallContext.system(tenant.id(), "recurring jobs"), new NewJob(kind, Map.of(), occasion));
        } catch (RuntimeException e) {
            LOG.error("Job {} of tenant {} is not started", kind, tenant.id(), e);
        }
    }
}
