package livery.platform.shell.internal.commands;

import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code job:list}: shows the jobs of a tenant, the newest first. */
@Service
@Command(scope = "job", name = "list", description = "Shows the jobs of a tenant, the newest first")
public final class ListJobs implements Action {

    private static final int MOST = 200;

    @Argument(name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Option(name = "--kind", description = "Only of this kind, such as platform.forget-jobs")
    private @Nullable String kind;

    @Option(name = "--state", description = "Only queued, running, succeeded, failed or cancelled ones")
    private @Nullable String state;

    @Option(name = "--limit", description = "How many, 200 at most")
    private int limit = 20;

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable Jobs jobs;

    @Reference
    private @Nullable Texts texts;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || jobs == null || texts == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("--limit is a number from 1 to " + MOST);
        }
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "job:list");
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("id").maxSize(19);
        table.column("kind").maxSize(26);
        table.column("state").maxSize(9);
        table.column("done").maxSize(15);
        table.column("started").maxSize(20);
        Notes notes = new Notes();
        for (Job job : jobs.list(context, kind, wanted(), null, limit)) {
            table.addRow()
                    .addContent(
                            job.id(),
                            job.kind(),
                            job.state().name().toLowerCase(Locale.ROOT),
                            job.total() == 0 ? job.done() : job.done() + "/" + job.total(),
                            job.startedAt() == null
                                    ? ""
                                    : job.startedAt().toString().substring(0, 19) + "Z");
            if (job.fault() != null) {
                notes.add(job.id(), texts.text(job.fault(), job.faultValues(), Locale.ENGLISH));
            }
        }
        table.print(System.out);
        notes.print(System.out);
        return null;
    }

    private Job.@Nullable State wanted() {
        if (state == null) {
            return null;
        }
        try {
            return Job.State.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--state is queued, running, succeeded, failed or cancelled", e);
        }
    }
}
