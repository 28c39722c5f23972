package livery.platform.jobs;

import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A sort of background work, registered as a service by the module that does it. Its name in the reader's language is
 * the message {@code <prefix>.job.<name without the prefix>}. While no module offers a job's kind, the job waits.
 */
@ConsumerType
public interface JobKind {

    /** Stable and dotted, its first part the module's name: {@code platform.tenant-export}. At most 80 characters. */
    String name();

    /** When it is done by itself, and for whom; nothing for one that is only started. */
    default Optional<Recurrence> recurrence() {
        return Optional.empty();
    }

    /**
     * Does the work of one job, on one node at a time. It may be killed anywhere and is then begun again on another
     * node, so it goes by {@link JobRun#checkpoint()} and does in units of work what must not be done twice. It calls
     * {@link JobRun#progress} every second or so, which is where it is cancelled.
     *
     * @param context the platform acting in the job's tenant
     * @throws livery.platform.Fault when it cannot be done, and would not be if it were tried again; one of kind
     *     UNAVAILABLE is tried again
     * @throws Exception anything else: it is tried again, a few times, each later
     */
    void run(CallContext context, JobRun run) throws Exception;

    /**
     * Called when a job has ended without having succeeded: it failed and is not tried again, or was cancelled, before it
     * was ever begun perhaps. In the unit of work that says so, so that what is written here is kept with it or not at all.
     * Somebody may retry the job nevertheless.
     *
     * @param context as for {@link #run}
     * @param parameters what the job was started with
     */
    default void abandoned(CallContext context, Map<String, String> parameters) {}
}
