package livery.platform.internal.jobs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobLine;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import livery.platform.nodes.Nodes;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs as rows, each with the scheduler's task beside it in the same unit of work. */
@Component(service = {Jobs.class, MariaDbJobs.class})
public final class MariaDbJobs implements Jobs {

    private static final int LONGEST_KIND = 80;
    private static final int LONGEST_OCCASION = 60;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Nodes nodes;
    private final JobKinds kinds;
    private final Wake wake;
    private final JobTable table;

    @Activate
    public MariaDbJobs(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference JobKinds kinds,
            @Reference Wake wake) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.nodes = nodes;
        this.kinds = kinds;
        this.wake = wake;
        this.table = new JobTable(store);
    }

    @Override
    public Job start(CallContext context, NewJob job) {
        if (job.kind().length() > LONGEST_KIND
                || (job.occasion() != null && job.occasion().length() > LONGEST_OCCASION)) {
            throw new IllegalArgumentException("the name of a job's kind or occasion is too long: " + job);
        }
        try {
            return units.call(context, () -> findOrAdd(context, job));
        } catch (ConstraintViolationException e) {
            // Somebody else has just started it. Inside a unit of work that is the end of this one, and it says so.
            return units.call(context, () -> findOrAdd(context, job));
        }
    }

    private Job findOrAdd(CallContext context, NewJob job) {
        String occasion = job.occasion();
        Optional<JobRow> known = occasion == null ? Optional.empty() : table.ofOccasion(job.kind(), occasion);
        return known.orElseGet(() -> add(context, job)).job();
    }

    private JobRow add(CallContext context, NewJob job) {
        JobRow row = new JobRow(TimeSortedIds.next(), job, context.person(), nodes.now());
        table.add(row);
        schedule(context.tenant(), row);
        return row;
    }

    private void schedule(TenantId tenant, JobRow row) {
        new JobTask(tenant, row.id(), row.retries()).schedule(store, nodes.now());
        units.afterCommit(wake::now);
    }

    @Override
    public Job startByHand(CallContext context, String kind) {
        context.require(MANAGE);
        JobKind installed = kinds.find(kind)
                .filter(known -> known.recurrence()
                        .map(recurrence -> recurrence.whose().includes(context.tenant()))
                        .orElse(false))
                .orElseThrow(() -> Fault.notFound("platform.job.kind-unknown"));
        kinds.require(context, installed);
        return units.call(context, () -> {
            if (table.anyUnended(kind)) {
                throw Fault.conflict("platform.job.busy", Map.of("kind", kind));
            }
            JobRow row = add(context, NewJob.of(kind, Map.of()));
            record(context, "platform.job.started", row);
            return row.job();
        });
    }

    /** The tenants in which a job of the kind was started for the occasion. */
    Set<TenantId> started(String kind, String occasion) {
        return store.tenantsHaving(
                "select tenant_id from platform_job where kind = ? and occasion = ?", kind, occasion);
    }

    @Override
    public List<Job> list(
            CallContext context, @Nullable String kind, Job.@Nullable State state, @Nullable Long before, int limit) {
        context.require(READ);
        return units.call(context, () -> table.list(kind, state, before, limit));
    }

    @Override
    public Job find(CallContext context, long id) {
        context.require(READ);
        return units.call(context, () -> known(table.find(id)).job());
    }

    @Override
    public List<JobLine> log(CallContext context, long id, @Nullable Long after, int limit) {
        context.require(READ);
        return units.call(context, () -> {
            known(table.find(id));
            return table.lines(context.tenant(), id, after, limit);
        });
    }

    @Override
    public Job cancel(CallContext context, long id) {
        context.require(MANAGE);
        return units.call(context, () -> {
            JobRow row = known(table.lock(id));
            if (row.state() == Job.State.SUCCEEDED || row.state() == Job.State.FAILED) {
                throw Fault.conflict("platform.job.ended", Map.of("state", row.state()));
            }
            if (row.cancelling() || row.state() == Job.State.CANCELLED) {
                return row.job();
            }
            if (row.state() == Job.State.QUEUED) {
                row.end(Job.State.CANCELLED, nodes.now());
                CallContext platform = CallContext.system(context.tenant(), "job " + id);
                kinds.find(row.kind()).ifPresent(kind -> kind.abandoned(platform, row.parameters()));
            } else {
                row.askForEnd();
            }
            record(context, "platform.job.cancelled", row);
            return row.job();
        });
    }

    @Override
    public Job retry(CallContext context, long id) {
        context.require(MANAGE);
        return units.call(context, () -> {
            JobRow row = known(table.lock(id));
            if (row.state() != Job.State.FAILED && row.state() != Job.State.CANCELLED) {
                throw Fault.conflict("platform.job.not-ended", Map.of("state", row.state()));
            }
            Instant now = nodes.now();
            row.retry(now);
            record(context, "platform.job.retried", row);
            schedule(context.tenant(), row);
            return row.job();
        });
    }

    @Override
    public List<JobKind> kinds() {
        return kinds.all().stream().sorted(Comparator.comparing(JobKind::name)).toList();
    }

    private static JobRow known(Optional<JobRow> row) {
        return row.orElseThrow(() -> Fault.notFound("platform.job.unknown"));
    }

    private void record(CallContext context, String action, JobRow row) {
        audit.record(context, action, new Audit.Subject("job", Long.toString(row.id())), Map.of("kind", row.kind()));
    }
}
