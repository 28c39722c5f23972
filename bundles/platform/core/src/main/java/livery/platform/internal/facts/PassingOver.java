package livery.platform.internal.facts;

import java.util.Map;
import java.util.Optional;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.facts.FactHandler;
import livery.platform.modules.Modules;

/** Passes over what is told where the module of a handler is switched off; what is parked there stays so. */
final class PassingOver {

    private final UnitOfWork units;
    private final Cursors cursors;
    private final Modules modules;
    private final FactHandler handler;
    private final long sinceN;

    PassingOver(UnitOfWork units, Cursors cursors, Modules modules, FactHandler handler, long sinceN) {
        this.units = units;
        this.cursors = cursors;
        this.modules = modules;
        this.handler = handler;
        this.sinceN = sinceN;
    }

    /** Nothing where the module is on and facts are to be told; else whether something is left to be looked at again. */
    Optional<Boolean> passed(CallContext context) {
        if (modules.serves(context.tenant(), handler.getClass())) {
            return Optional.empty();
        }
        Map<Integer, Long> newest = units.call(context, () -> cursors.newest(context.tenant()));
        // Looked at after the facts: whoever has switched the module on since then catches up with all of these.
        if (modules.servesNow(context.tenant(), handler.getClass())) {
            return Optional.empty();
        }
        boolean again = false;
        for (int lane : units.call(context, () -> cursors.lanesWithNews(context.tenant(), handler.subscription()))) {
            units.call(context, () -> cursors.begin(context.tenant(), handler.subscription(), lane, sinceN));
            again |= !units.call(context, () -> move(context, lane, newest.getOrDefault(lane, 0L)));
        }
        return Optional.of(again);
    }

    /** False when somebody else is at the lane. */
    private boolean move(CallContext context, int lane, long newest) {
        Optional<Cursor> cursor = cursors.tryLock(context.tenant(), handler.subscription(), lane);
        cursor.filter(known -> known.seq() < newest)
                .ifPresent(known -> cursors.move(context.tenant(), known.past(newest), null));
        return cursor.isPresent();
    }
}
