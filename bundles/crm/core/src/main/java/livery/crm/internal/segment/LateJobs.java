package livery.crm.internal.segment;

import livery.platform.CallContext;
import livery.platform.jobs.NewJob;

/** Starts jobs for those whom kinds of jobs need: it looks for what starts them when one is to be started, and not before. */
public interface LateJobs {

    /**
     * Starts a job.
     *
     * @throws livery.platform.Fault of kind UNAVAILABLE while none can be started; the caller is asked again later
     */
    void start(CallContext context, NewJob job);
}
