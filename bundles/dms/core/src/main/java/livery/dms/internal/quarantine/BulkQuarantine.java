package livery.dms.internal.quarantine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.intake.HeldRow;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with many held records, some in each call: whoever asks sees first how many they are, and calls until none is
 * left. What has been held since they looked is not touched.
 */
@Component(service = BulkQuarantine.class)
public final class BulkQuarantine {

    private static final Logger LOG = LoggerFactory.getLogger(BulkQuarantine.class);
    private static final int REPLAYED_AT_ONCE = 100;
    private static final int DISMISSED_AT_ONCE = 500;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final EntityStore store;
    private final UnitOfWork units;
    private final Quarantine quarantine;
    private final DueWorker due;
    private final HeldSearch search;

    /**
     * How many match.
     *
     * @param through the newest of them, or 0
     * @param reasons the reasons that records of any code among the filter's newest are held for, each with an example
     */
    public record Summary(long count, long through, List<FieldFault> reasons) {}

    /**
     * Which records are to be dealt with.
     *
     * @param count how many there were when the person agreed
     * @param through the newest that there was then
     * @param after the last that has been dealt with, or null at first
     */
    public record Selection(
            HeldFilter filter,
            long count,
            long through,
            @Nullable Long after) {}

    /**
     * What became of some.
     *
     * @param next to go on after, or null when none is left
     */
    public record Dealt(
            int taken,
            int waiting,
            int refused,
            int failed,
            int dismissed,
            @Nullable Long next) {}

    @Activate
    public BulkQuarantine(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Quarantine quarantine,
            @Reference DueWorker due) {
        this.store = store;
        this.units = units;
        this.quarantine = quarantine;
        this.due = due;
        this.search = new HeldSearch(store, units);
    }

    public Summary summary(CallContext context, HeldFilter filter) {
        return search.summary(context, filter);
    }

    /**
     * Takes some of the records in again, as they are, the oldest first.
     *
     * @throws Fault of kind UNAVAILABLE when nothing can be stored now; what has been taken in stays so
     */
    public Dealt replay(CallContext context, Selection wanted) {
        confirm(context, wanted);
        List<Long> ids = search.ids(context, wanted, REPLAYED_AT_ONCE);
        Set<String> sources = new HashSet<>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        long start = System.nanoTime();
        int done = 0;
        while (done < ids.size() && System.nanoTime() - start < LONGEST_NANOS) {
            counts.merge(replay(context, ids.get(done++), sources), 1, Integer::sum);
        }
        sources.forEach(source -> due.takeLater(context.tenant(), source));
        boolean last = done == ids.size() && done < REPLAYED_AT_ONCE;
        return new Dealt(
                counts.getOrDefault(Outcome.TAKEN, 0),
                counts.getOrDefault(Outcome.WAITING, 0),
                counts.getOrDefault(Outcome.REFUSED, 0),
                counts.getOrDefault(Outcome.FAILED, 0),
                0,
                last ? null : ids.get(done - 1));
    }

    private enum Outcome {
        TAKEN,
        WAITING,
        REFUSED,
        FAILED,
        /** Somebody else has dealt with it meanwhile. */
        GONE
    }

    private Outcome replay(CallContext context, long id, Set<String> sources) {
        try {
            HeldRow row = quarantine.replayAlone(context, id, Map.of()).row();
            sources.add(row.source());
            return row.state().equals(HeldRow.WAITING) ? Outcome.WAITING : Outcome.TAKEN;
        } catch (Fault e) {
            return switch (e.kind()) {
                case UNAVAILABLE -> throw e;
                case NOT_FOUND -> Outcome.GONE;
                case CONFLICT -> e.code().equals("dms.held.ended") ? Outcome.GONE : Outcome.REFUSED;
                default -> Outcome.REFUSED;
            };
        } catch (RuntimeException e) {
            LOG.error("The held record {} of tenant {} is not taken in", id, context.tenant(), e);
            return Outcome.FAILED;
        }
    }

    /** A person decides that none of the records is needed: some of them are dismissed. */
    public Dealt dismiss(CallContext context, Selection wanted, @Nullable String why) {
        String note = Quarantine.note(why);
        confirm(context, wanted);
        List<Long> ids = search.ids(context, wanted, DISMISSED_AT_ONCE);
        int dismissed = units.call(context, () -> {
            quarantine.lock(context.tenant());
            List<HeldRow> rows = store.session()
                    .createSelectionQuery(
                            "from HeldRow where id in :ids and state in ('open', 'waiting')", HeldRow.class)
                    .setParameter("ids", ids)
                    .getResultList();
            rows.forEach(row -> row.dismiss(note, Instant.now()));
            if (!rows.isEmpty()) {
                quarantine.recordDismissed(context, rows);
            }
            return rows.size();
        });
        return new Dealt(0, 0, 0, 0, dismissed, ids.size() < DISMISSED_AT_ONCE ? null : ids.get(ids.size() - 1));
    }

    /** They are no more than the person has agreed to. */
    private void confirm(CallContext context, Selection wanted) {
        if (wanted.filter().state() != null
                && !Set.of(HeldRow.OPEN, HeldRow.WAITING)
                        .contains(wanted.filter().state())) {
            throw Fault.of(Fault.Kind.CONFLICT, "dms.held.ended");
        }
        if (wanted.after() == null) {
            long now = search.count(context, wanted);
            if (now > wanted.count()) {
                throw Fault.conflict("dms.held.more", Map.of("count", now));
            }
        }
    }
}
