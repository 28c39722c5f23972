package livery.platform.shell.internal.commands;

import livery.platform.jobs.Jobs;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code job:start}: starts a recurring job now. */
@Service
@Command(scope = "job", name = "start", description = "Starts a recurring job now")
public final class StartJob extends OfTenant {

    @Argument(index = 1, name = "kind", description = "Kind of the job, such as platform.forget-jobs", required = true)
    private String kind = "";

    @Reference
    private @Nullable Jobs jobs;

    @Override
    public @Nullable Object execute() {
        System.out.println("queued "
                + Needs.up(jobs).startByHand(context("job:start"), kind).id());
        return null;
    }
}
