package livery.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;

/** A try at a job that nobody stored, which keeps what it is told. */
public final class StandaloneRun implements JobRun {

    private final Map<String, String> parameters;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private @Nullable String checkpoint;

    public StandaloneRun(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** What it said: code and values. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public @Nullable String checkpoint() {
        return checkpoint;
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void save(String at, long done, long total) {
        checkpoint = at;
    }

    /** The jobs that it queued, with their tenants. */
    public List<String> started() {
        return List.copyOf(started);
    }

    @Override
    public void start(CallContext context, NewJob job) {
        started.add(context.tenant() + " " + job.kind());
    }

    @Override
    public void startDue(Tenant tenant) {
        started.add(tenant.id() + " due");
    }

    @Override
    public void log(String code, Map<String, ?> values) {
        lines.add(code + new TreeMap<>(values));
    }
}
