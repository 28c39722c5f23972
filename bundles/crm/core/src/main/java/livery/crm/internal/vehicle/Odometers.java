package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerFacts;
import livery.crm.VehicleId;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Limits;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the odometer of a vehicle showed, and when. Readings that do not fit the others are kept and marked. */
@Component(service = Odometers.class)
public final class Odometers {

    private static final String PAGE = "select id, at, km, source, dealing_id, implausible from crm_odometer"
            + " where tenant_id = ? and vehicle_id = ? and at <= ? and (at < ? or id < ?)"
            + " order by at desc, id desc limit ?";
    private static final String ONE = "select id, at, km, source, dealing_id, implausible from crm_odometer"
            + " where tenant_id = ? and vehicle_id = ? and id = ? for update";
    private static final String OWNER =
            "select customer_id from crm_vehicle where tenant_id = ? and id = ? and customer_id is not null";
    private static final String REMOVE = "delete from crm_odometer where tenant_id = ? and id = ?";
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Facts facts;

    /**
     * What an odometer showed.
     *
     * @param dealing that told it, or null
     */
    public record Reading(
            long id,
            Instant at,
            long km,
            String source,
            @Nullable Long dealing,
            boolean implausible) {

        /** Whether staff have noted it by itself. */
        public boolean removable() {
            return source.equals(VehicleRegister.STAFF) && dealing == null;
        }
    }

    /** A place in the list: after the reading of this time and id. */
    public record Position(Instant at, long id) {}

    @Activate
    public Odometers(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Facts facts) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * A page of readings, the latest first.
     *
     * @throws Fault {@code crm.vehicle.unknown} when the store has no such vehicle
     */
    public List<Reading> of(CallContext context, VehicleId vehicle, @Nullable Position after, int most) {
        long tenant = context.tenant().value();
        Position from = after == null ? new Position(FAR, Long.MAX_VALUE) : after;
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    VehicleRoles.require(connection, tenant, vehicle);
                    return Query.list(
                            connection,
                            PAGE,
                            Odometers::read,
                            tenant,
                            vehicle.value(),
                            from.at(),
                            from.at(),
                            from.id(),
                            most);
                }));
    }

    /** Notes a reading; with faults of fields when it makes no sense. */
    public Reading add(CallContext context, VehicleId vehicle, @Nullable Instant at, @Nullable Long km) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant when = at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
        if (when.isAfter(now)) {
            throw Fault.invalid(new FieldFault("at", "crm.date.future"));
        }
        if (when.isBefore(Limits.FIRST_DEALING)) {
            throw Fault.invalid(new FieldFault("at", "crm.time.too-far"));
        }
        if (km == null) {
            throw Fault.invalid(new FieldFault("km", "crm.required"));
        }
        if (km < 0 || km > Limits.MOST_KILOMETRES) {
            throw Fault.invalid(new FieldFault("km", "crm.odometer.invalid", Map.of("most", Limits.MOST_KILOMETRES)));
        }
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            Reading added = store.jdbc(connection -> {
                VehicleRoles.require(connection, tenant, vehicle);
                long id = new OdometerRows(connection, tenant)
                        .add(
                                List.of(new OdometerRows.Reading(
                                        vehicle.value(), when, km, VehicleRegister.STAFF, null)),
                                now)
                        .get(0);
                return find(connection, tenant, vehicle, id);
            });
            audit.record(
                    context, "crm.odometer.added", new Audit.Subject("vehicle", vehicle.toString()), Map.of("km", km));
            tell(context, vehicle);
            return added;
        });
    }

    /** Removes a reading that staff have noted. */
    public void remove(CallContext context, VehicleId vehicle, long id) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            store.jdbc(connection -> {
                Reading reading = find(connection, tenant, vehicle, id);
                if (!reading.removable()) {
                    throw Fault.of(Fault.Kind.CONFLICT, "crm.odometer.told");
                }
                Query.change(connection, REMOVE, tenant, id);
                new OdometerRows(connection, tenant).judge(List.of(vehicle.value()));
                return vehicle;
            });
            audit.record(context, "crm.odometer.removed", new Audit.Subject("vehicle", vehicle.toString()), Map.of());
            tell(context, vehicle);
        });
    }

    private void tell(CallContext context, VehicleId vehicle) {
        List<String> owners = store.jdbc(connection -> Query.list(
                connection,
                OWNER,
                row -> Long.toString(row.getLong("customer_id")),
                context.tenant().value(),
                vehicle.value()));
        if (!owners.isEmpty()) {
            facts.tell(context, CustomerFacts.VEHICLES_CHANGED, owners, Map.of());
        }
    }

    private static Reading find(Connection connection, long tenant, VehicleId vehicle, long id) throws SQLException {
        return Query.list(connection, ONE, Odometers::read, tenant, vehicle.value(), id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.odometer.unknown"));
    }

    private static Reading read(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("id"),
                Columns.moment(row, "at"),
                row.getLong("km"),
                row.getString("source"),
                Columns.number(row, "dealing_id"),
                row.getBoolean("implausible"));
    }
}
