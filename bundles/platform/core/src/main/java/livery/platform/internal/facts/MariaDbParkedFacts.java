package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final ParkedHeads heads;
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
        this.heads = new ParkedHeads(store);
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
        try {
            units.run(context, () -> {
                dispatcher.byHand(context, place.subscription(), handler -> take(context, place, handler));
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
        dispatcher.wake(context.tenant());
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
            heads.first(context, place);
            parking.leave(context.tenant(), id);
            record(context, "platform.fact.skipped", place, Map.of("reason", reason.strip()));
        });
        dispatcher.wake(context.tenant());
    }

    private Parking.Place place(CallContext context, long id) {
        return units.call(context, () -> parking.find(context.tenant(), id))
                .orElseThrow(() -> Fault.notFound("platform.fact.unknown"));
    }

    private void take(CallContext context, Parking.Place place, FactHandler handler) {
        CallContext system = CallContext.system(context.tenant(), place.subscription());
        heads.take(context, place, fact -> handler.handle(system, fact));
    }

    private void record(CallContext context, String action, Parking.Place place, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("subscription", place.subscription());
        details.put("subject", place.subject());
        audit.record(context, action, new Audit.Subject("fact", Long.toString(place.factId())), details);
    }
}
