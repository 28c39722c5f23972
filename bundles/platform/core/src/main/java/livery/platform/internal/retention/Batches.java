package livery.platform.internal.retention;

import java.util.function.IntSupplier;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobRun;

/** Does something in small units of work until there is nothing left to do; it may be killed between any two. */
final class Batches {

    private Batches() {}

    /**
     * Goes on while there is something.
     *
     * @param some does some of it inside a unit of work; says how much that was
     */
    static long run(UnitOfWork units, CallContext context, JobRun run, IntSupplier some) {
        long all = 0;
        int batch = units.call(context, some::getAsInt);
        while (batch > 0) {
            all += batch;
            run.progress(all, 0);
            batch = units.call(context, some::getAsInt);
        }
        return all;
    }
}
