package livery.platform.internal.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.Fact;

/** What is parked of a subject, taken from its beginning. Inside a unit of work. */
final class ParkedHeads {

    private final Parking parking;
    private final FactRows facts;
    private final Cursors cursors;

    ParkedHeads(EntityStore store) {
        this.parking = new Parking(store);
        this.facts = new FactRows(store);
        this.cursors = new Cursors(store);
    }

    /** Tells the subject's part of the fact, and it is parked no longer. */
    void take(CallContext context, Parking.Place place, Consumer<Fact> handler) {
        FactRows.Numbered fact = first(context, place);
        parking.leave(context.tenant(), place.id());
        handler.accept(fact.fact().about(List.of(place.subject())));
    }

    /** The fact, once nobody can tell the subject anything else; it must be the first that is parked of it. */
    FactRows.Numbered first(CallContext context, Parking.Place place) {
        FactRows.Numbered fact =
                facts.find(context.tenant(), place.factId()).orElseThrow(() -> Fault.notFound("platform.fact.unknown"));
        Optional<Cursor> lock = cursors.lock(context.tenant(), place.subscription(), fact.lane());
        Optional<Parking.Place> first = parking.first(context.tenant(), place.subscription(), place.subject());
        if (lock.isEmpty() || first.isEmpty()) {
            throw Fault.notFound("platform.fact.unknown");
        }
        if (first.get().id() != place.id()) {
            throw Fault.of(
                    Fault.Kind.CONFLICT,
                    "platform.fact.waits",
                    Map.of("first", Long.toString(first.get().id())));
        }
        return fact;
    }
}
