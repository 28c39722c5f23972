package livery.crm.internal.segment;

import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * When a day has begun in a store, finds those who enter or leave with no fact at all, for a window has moved on or
 * somebody has a birthday; all segments that this may concern in one go through the customers. Keeps the day's sizes.
 */
@Component
public final class SegmentsByCalendar implements JobKind {

    private final SegmentKeeper keeper;

    @Activate
    public SegmentsByCalendar(@Reference SegmentKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "crm.segments-daily";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, SegmentKeeper.daily()));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        String checkpoint = run.checkpoint();
        Optional<Long> end = Optional.of(checkpoint == null ? 0L : Long.parseLong(checkpoint));
        while (end.isPresent()) {
            end = keeper.piece(
                    context,
                    end.get(),
                    segment -> segment.inputs().daily(),
                    through -> run.save(Long.toString(through), 0, 0));
        }
        keeper.keepSizes(context);
    }
}
