package livery.platform.internal.jobs;

import java.time.Duration;
import java.util.Map;
import livery.data.StandaloneNodes;
import livery.platform.CallContext;
import livery.platform.internal.PlatformDatabase;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.nodes.Nodes;

/** Jobs for tests of their kinds: queued and run as ever, but when the test says so, by a clock that it moves on. */
public final class WorkedJobs {

    private final StandaloneNodes nodes = new StandaloneNodes("a");
    private final JobKinds kinds;
    private final MariaDbJobs jobs;
    private final JobRunner runner;

    public WorkedJobs(PlatformDatabase platform) {
        kinds = new JobKinds(platform.modules());
        jobs = new MariaDbJobs(platform.entities(), platform.units(), platform.audit(), nodes, kinds, new Wake());
        runner = new JobRunner(
                platform.entities(),
                platform.units(),
                kinds,
                nodes,
                jobs,
                new RecurringJobs(platform.tenants(), jobs, kinds, nodes),
                new JobMetrics(kinds, Map.of()));
    }

    public void install(JobKind kind) {
        kinds.add(kind);
    }

    public MariaDbJobs jobs() {
        return jobs;
    }

    public Nodes nodes() {
        return nodes;
    }

    public void pass(Duration time) {
        nodes.pass(time);
    }

    /** Tries once, as a node does whose turn it is. */
    public Job work(CallContext context, Job job) {
        runner.run(new JobTask(context.tenant(), job.id(), 0));
        return jobs.find(context, job.id());
    }
}
