package livery.platform.shell.internal.commands;

import livery.platform.jobs.Jobs;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code job:retry}: queues a job that failed or was cancelled again. */
@Service
@Command(scope = "job", name = "retry", description = "Queues a job that failed or was cancelled again")
public final class RetryJob extends OfTenant {

    @Argument(index = 1, name = "id", description = "Id of the job, as job:list shows it", required = true)
    private long id;

    @Reference
    private @Nullable Jobs jobs;

    @Override
    public @Nullable Object execute() {
        Needs.up(jobs).retry(context("job:retry"), id);
        return null;
    }
}
