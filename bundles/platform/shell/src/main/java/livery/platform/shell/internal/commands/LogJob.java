package livery.platform.shell.internal.commands;

import java.util.Locale;
import livery.platform.Texts;
import livery.platform.jobs.JobLine;
import livery.platform.jobs.Jobs;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code job:log}: shows what a job said while it worked. */
@Service
@Command(scope = "job", name = "log", description = "Shows what a job said while it worked")
public final class LogJob extends OfTenant {

    private static final int MOST = 1_000;

    @Argument(index = 1, name = "id", description = "Id of the job, as job:list shows it", required = true)
    private long id;

    @Reference
    private @Nullable Jobs jobs;

    @Reference
    private @Nullable Texts texts;

    @Override
    public @Nullable Object execute() {
        Texts words = Needs.up(texts);
        for (JobLine line : Needs.up(jobs).log(context("job:log"), id, null, MOST)) {
            System.out.println(line.at().toString().substring(0, 19) + "Z  "
                    + words.text(line.code(), line.values(), Locale.ENGLISH));
        }
        return null;
    }
}
