package livery.platform.jobs;

import java.util.List;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The jobs of a tenant. */
@ProviderType
public interface Jobs {

    /** The permission to see them. */
    String READ = "platform.jobs.read";

    /** The permission to start, cancel and retry them by hand. */
    String MANAGE = "platform.jobs.manage";

    /**
     * Queues a job, in the unit of work around if there is one: it is there when that is committed, or not at all. For
     * services, which have judged whether the person may; nothing is asked here.
     *
     * @return the new job, or the one that is there of the same kind and occasion
     */
    Job start(CallContext context, NewJob job);

    /**
     * Starts a recurring kind now.
     *
     * @throws livery.platform.Fault {@code platform.job.kind-unknown} when no such recurring kind is installed, or not
     *     for a tenant like this; {@code platform.job.busy} when one of it has not ended yet
     */
    Job startByHand(CallContext context, String kind);

    /**
     * The newest first.
     *
     * @param kind only of this one, or null
     * @param state only those in it, or null
     * @param before the id where the page before ended, or null
     */
    List<Job> list(
            CallContext context, @Nullable String kind, Job.@Nullable State state, @Nullable Long before, int limit);

    /**
     * One job.
     *
     * @throws livery.platform.Fault {@code platform.job.unknown}
     */
    Job find(CallContext context, long id);

    /**
     * The log, from its beginning.
     *
     * @param after the number where the page before ended, or null
     */
    List<JobLine> log(CallContext context, long id, @Nullable Long after, int limit);

    /**
     * Asks for its end: one that waits ends at once, one that runs where it next says how far it is. Idempotent.
     *
     * @throws livery.platform.Fault {@code platform.job.unknown}; {@code platform.job.ended} when it succeeded or failed
     */
    Job cancel(CallContext context, long id);

    /**
     * Queues one that failed or was cancelled again; it goes on where it last saved.
     *
     * @throws livery.platform.Fault {@code platform.job.unknown}; {@code platform.job.not-ended}
     */
    Job retry(CallContext context, long id);

    /** The kinds that are installed, in the order of their names. */
    List<JobKind> kinds();
}
