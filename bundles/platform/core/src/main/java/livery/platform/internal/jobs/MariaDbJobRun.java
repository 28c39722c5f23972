package livery.platform.internal.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;

/** One try at a job: what it says goes to the job's row as long as this try is the last one. */
final class MariaDbJobRun implements JobRun {

    private static final long WRITTEN_EVERY = Duration.ofSeconds(1).toNanos();

    /** What was known of the job when the try began. */
    record Begun(
            long id,
            String kind,
            Map<String, String> parameters,
            int attempt,
            @Nullable String checkpoint) {}

    private final CallContext context;
    private final UnitOfWork units;
    private final JobTable table;
    private final Nodes nodes;
    private final Begun job;
    private final BooleanSupplier served;
    private final MariaDbJobs jobs;
    private final RecurringJobs recurring;
    private final Thread thread = Thread.currentThread();
    private @Nullable String checkpoint;
    private volatile boolean ending;
    private volatile long heard = System.nanoTime();
    private boolean over;
    private boolean cancelled;
    private long written = System.nanoTime() - WRITTEN_EVERY;

    /** @param served whether such jobs are done in the tenant */
    MariaDbJobRun(
            CallContext context,
            UnitOfWork units,
            JobTable table,
            Nodes nodes,
            Begun job,
            BooleanSupplier served,
            MariaDbJobs jobs,
            RecurringJobs recurring) {
        this.jobs = jobs;
        this.recurring = recurring;
        this.context = context;
        this.units = units;
        this.table = table;
        this.nodes = nodes;
        this.job = job;
        this.served = served;
        this.checkpoint = job.checkpoint();
    }

    String kind() {
        return job.kind();
    }

    /** From another thread: the try ends where it next says how far it is. */
    void goOnNoLonger() {
        ending = true;
    }

    /** From another thread; nothing when the try is over and its thread is at something else. */
    synchronized void interrupt() {
        if (!over) {
            thread.interrupt();
        }
    }

    /** What interrupts now would hit something else. */
    synchronized void over() {
        over = true;
        var unused = Thread.interrupted();
    }

    /** Whether somebody has cancelled the job, and the try has not said anything for too long to have noticed. */
    boolean cancelledUnheard(Duration tooLong) {
        return System.nanoTime() - heard > tooLong.toNanos()
                && units.call(
                        context,
                        () -> table.find(job.id())
                                .map(row -> row.isTry(job.attempt()) && row.cancelling())
                                .orElse(false));
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public Map<String, String> parameters() {
        return job.parameters();
    }

    @Override
    public @Nullable String checkpoint() {
        return checkpoint;
    }

    @Override
    public int attempt() {
        return job.attempt();
    }

    @Override
    public void progress(long done, long total) {
        goOn();
        if (System.nanoTime() - written >= WRITTEN_EVERY) {
            units.run(context, () -> write(done, total));
            written = System.nanoTime();
        }
    }

    @Override
    public void save(String at, long done, long total) {
        goOn();
        units.run(context, () -> {
            write(done, total).save(at);
            units.afterCommit(() -> checkpoint = at);
        });
    }

    private void goOn() {
        heard = System.nanoTime();
        if (ending) {
            throw new Ended("the job's module goes, or this node stops");
        }
        if (!served.getAsBoolean()) {
            throw new Ended("the job's module has been switched off here");
        }
    }

    private JobRow write(long done, long total) {
        JobRow row = table.lock(job.id())
                .filter(found -> found.isTry(job.attempt()))
                .orElseThrow(() -> new Ended("another node has the job"));
        if (row.cancelling()) {
            cancelled = true;
            throw new Ended("the job has been cancelled");
        }
        row.progress(done, total);
        return row;
    }

    @Override
    public void start(CallContext whose, NewJob wanted) {
        jobs.start(whose, wanted);
    }

    @Override
    public void startDue(Tenant tenant) {
        recurring.startDue(tenant);
    }

    @Override
    public void log(String code, Map<String, ?> values) {
        units.run(context, () -> {
            if (table.lock(job.id()).isPresent()) {
                table.say(context.tenant(), job.id(), nodes.now(), code, values);
            }
        });
    }
}
