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

/** Goes through all customers once for a segment that is new or was changed. */
@Component
public final class EvaluateSegment implements JobKind {

    private static final String NAME = "crm.evaluate-segment";
    private static final String SEGMENT = "segment";
    private static final String VERSION = "version";

    private final SegmentKeeper keeper;

    @Activate
    public EvaluateSegment(@Reference SegmentKeeper keeper) {
        this.keeper = keeper;
    }

    /** Of one version there is one job. */
    static NewJob of(long segment, long version) {
        return new NewJob(
                NAME,
                Map.of(SEGMENT, Long.toString(segment), VERSION, Long.toString(version)),
                segment + ":" + version);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A version that is not the segment's any more has a job of its own after it. */
    @Override
    public void run(CallContext context, JobRun run) {
        long segment = Long.parseLong(run.parameter(SEGMENT));
        long version = Long.parseLong(run.parameter(VERSION));
        String checkpoint = run.checkpoint();
        Optional<Long> end = Optional.of(checkpoint == null ? 0L : Long.parseLong(checkpoint));
        while (end.isPresent()) {
            end = keeper.piece(
                    context,
                    end.get(),
                    one -> one.id() == segment && one.version() == version,
                    through -> run.save(Long.toString(through), 0, 0));
        }
        keeper.keepSizes(context);
    }
}
