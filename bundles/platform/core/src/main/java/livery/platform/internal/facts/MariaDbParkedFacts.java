package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.FactHandler;
import livery.platform.facts.ParkedFacts;
import livery.platform.internal.faults.Reasons;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides about parked facts, one at a time of a subject, in the order in which they were told. */
@Component
public final class MariaDbParkedFacts implements ParkedFacts {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbParkedFacts.class);
    private static final int LONGEST_REASON = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final FactDispatcher dispatcher;
    private final Audit audit;
    private final Cursors cursors;
    private final FactRows facts;
    private final Parking parking;

    @Activate
    public MariaDbParkedFacts(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference FactDispatcher dispatcher,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.dispatcher = dispatcher;
        this.audit = audit;
        this.cursors = new Cursors(store);
        this.facts = new FactRows(store);
        this.parking = new Parking(store);
    }

    @Override
    public List<Parked> list(CallContext context, @Nullable String subscription, @Nullable Long after, int limit) {
        context.require(READ);
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select p.id, p.subscription, f.type, p.subject, f.at, p.parked_at, p.reason, p.state"
                                    + " from platform_fact_parked p join platform_fact f on f.tenant_id = p.tenant_id"
                                    + " and f.id = p.fact_id where p.tenant_id = ? and p.id > ?"
                                    + (subscription == null ? "" : " and p.subscription = ?")
                                    + " order by p.id limit " + limit)) {
                        select.setLong(1, context.tenant().value());
                        select.setLong(2, after == null ? 0 : after);
                        if (subscription != null) {
                            select.setString(3, subscription);
                        }
                        List<Parked> parked = new ArrayList<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                parked.add(new Parked(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getTimestamp(5).toInstant(),
                                        row.getTimestamp(6).toInstant(),
                                        row.getString(7),
                                        row.getString(8).equals(Parking.WAITING)));
                            }
                        }
                        return parked;
                    }
                }));
    }

    @Override
    public void replay(CallContext context, long id) {
        context.require(MANAGE);
        Parking.Place place = place(context, id);
        FactHandler handler = dispatcher
                .handler(place.subscription())
                .orElseThrow(() -> Fault.of(
                        Fault.Kind.CONFLICT,
                        "platform.fact.handler-away",
                        Map.of("subscription", place.subscription())));
        try {
            units.run(context, () -> {
                take(context, place, handler);
                record(context, "platform.fact.replayed", place, Map.of());
            });
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            String reason = Reasons.of(e, Delivery.LONGEST_REASON);
            LOG.warn("Fact {} of tenant {} fails again", place.factId(), context.tenant(), e);
            units.run(context, () -> parking.failed(context.tenant(), id, reason));
            throw Fault.of(Fault.Kind.CONFLICT, "platform.fact.failed", Map.of("reason", reason));
        }
        goOn(context, place, handler);
    }

    @Override
    public void skip(CallContext context, long id, String reason) {
        context.require(MANAGE);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Fault.invalid(
                    new FieldFault("reason", "platform.text.length", Map.of("least", 1, "most", LONGEST_REASON)));
        }
        Parking.Place place = place(context, id);
        units.run(context, () -> {
            first(context, place);
            parking.leave(context.tenant(), id);
            record(context, "platform.fact.skipped", place, Map.of("reason", reason.strip()));
        });
        dispatcher.handler(place.subscription()).ifPresent(handler -> goOn(context, place, handler));
    }

    private Parking.Place place(CallContext context, long id) {
        return units.call(context, () -> parking.find(context.tenant(), id))
                .orElseThrow(() -> Fault.notFound("platform.fact.unknown"));
    }

    private void take(CallContext context, Parking.Place place, FactHandler handler) {
        FactRows.Numbered fact = first(context, place);
        parking.leave(context.tenant(), place.id());
        handler.handle(
                CallContext.system(context.tenant(), place.subscription()),
                fact.fact().about(List.of(place.subject())));
    }

    /** The fact, once nobody can tell the subject anything else; it must be the first that is parked of it. */
    private FactRows.Numbered first(CallContext context, Parking.Place place) {
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

    /** Tells what has waited behind it, until one fails or none is left. */
    private void goOn(CallContext context, Parking.Place place, FactHandler handler) {
        boolean more = true;
        while (more) {
            Optional<Parking.Place> next =
                    units.call(context, () -> parking.first(context.tenant(), place.subscription(), place.subject()));
            more = next.filter(one -> one.state().equals(Parking.WAITING))
                    .map(one -> told(context, one, handler))
                    .orElse(false);
        }
    }

    private boolean told(CallContext context, Parking.Place next, FactHandler handler) {
        try {
            units.run(context, () -> take(context, next, handler));
            return true;
        } catch (RuntimeException e) {
            String reason = Reasons.of(e, Delivery.LONGEST_REASON);
            LOG.warn("Fact {} of tenant {}, which waited, fails", next.factId(), context.tenant(), e);
            units.run(context, () -> parking.failed(context.tenant(), next.id(), reason));
            return false;
        }
    }

    private void record(CallContext context, String action, Parking.Place place, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("subscription", place.subscription());
        details.put("subject", place.subject());
        audit.record(context, action, new Audit.Subject("fact", Long.toString(place.factId())), details);
    }
}
