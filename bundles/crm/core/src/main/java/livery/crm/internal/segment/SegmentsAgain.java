package livery.crm.internal.segment;

import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Goes through all customers for all segments after a module was switched on: what was told meanwhile was passed over, and
 * criteria can speak of its fields again: a segment that rested for that resumes when this looks at it.
 */
@Component
public final class SegmentsAgain implements JobKind {

    private static final String NAME = "crm.segments-again";

    private final SegmentKeeper keeper;

    @Activate
    public SegmentsAgain(@Reference SegmentKeeper keeper) {
        this.keeper = keeper;
    }

    static NewJob job() {
        return NewJob.of(NAME, Map.of());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        String checkpoint = run.checkpoint();
        Optional<Long> end = Optional.of(checkpoint == null ? 0L : Long.parseLong(checkpoint));
        while (end.isPresent()) {
            end = keeper.piece(context, end.get(), segment -> true, through -> run.save(Long.toString(through), 0, 0));
        }
        keeper.keepSizes(context);
    }
}
