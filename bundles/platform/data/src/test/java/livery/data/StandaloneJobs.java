package livery.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobLine;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;

/** Jobs outside the platform, beside {@link Standalone}: those that units of work that were committed queued; none is run. */
public final class StandaloneJobs implements Jobs {

    private record Queued(TenantId tenant, Job job) {}

    private final UnitOfWork units;
    private final List<Queued> all = new CopyOnWriteArrayList<>();

    public StandaloneJobs(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Job start(CallContext context, NewJob wanted) {
        Instant now = Instant.now();
        Job job = new Job(
                TimeSortedIds.next(),
                wanted.kind(),
                Job.State.QUEUED,
                wanted.parameters(),
                0,
                0,
                0,
                "",
                false,
                null,
                Map.of(),
                context.person(),
                now,
                now,
                null,
                null);
        units.run(context, () -> units.afterCommit(() -> all.add(new Queued(context.tenant(), job))));
        return job;
    }

    @Override
    public List<Job> list(
            CallContext context, @Nullable String kind, Job.@Nullable State state, @Nullable Long before, int limit) {
        return all.stream()
                .filter(queued -> queued.tenant().equals(context.tenant()))
                .map(Queued::job)
                .filter(job -> kind == null || job.kind().equals(kind))
                .limit(limit)
                .toList();
    }

    @Override
    public Job startByHand(CallContext context, String kind) {
        throw new UnsupportedOperationException("no kinds are installed outside the platform");
    }

    @Override
    public Job find(CallContext context, long id) {
        throw new UnsupportedOperationException("jobs are only listed outside the platform");
    }

    @Override
    public List<JobLine> log(CallContext context, long id, @Nullable Long after, int limit) {
        return List.of();
    }

    @Override
    public Job cancel(CallContext context, long id) {
        throw new UnsupportedOperationException("nothing runs outside the platform");
    }

    @Override
    public Job retry(CallContext context, long id) {
        throw new UnsupportedOperationException("nothing runs outside the platform");
    }

    @Override
    public List<JobKind> kinds() {
        return List.of();
    }
}
