package livery.platform.internal.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.jspecify.annotations.Nullable;

/** A kind of job that does what its test says, and notes for whom it was done. */
final class Work implements JobKind {

    /** What a test has done. */
    interface Step {
        void run(CallContext context, JobRun run) throws Exception;
    }

    private final String name;
    private final @Nullable Recurrence recurrence;
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> abandoned = new CopyOnWriteArrayList<>();
    private volatile Step step = (context, run) -> {};

    Work(String name) {
        this(name, null);
    }

    Work(String name, @Nullable Recurrence recurrence) {
        this.name = name;
        this.recurrence = recurrence;
    }

    Work does(Step wanted) {
        step = wanted;
        return this;
    }

    List<String> done() {
        return done;
    }

    /** With what those were started that ended without success. */
    List<Map<String, String>> abandoned() {
        return abandoned;
    }

    @Override
    public void abandoned(CallContext context, Map<String, String> parameters) {
        abandoned.add(parameters);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.ofNullable(recurrence);
    }

    @Override
    public void run(CallContext context, JobRun run) throws Exception {
        step.run(context, run);
        done.add(context.tenant() + " " + run.parameters().getOrDefault("n", ""));
    }
}
