package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Limits;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
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

/** Who owned and who drove a vehicle, and when. */
@Component(service = VehicleRoles.class)
public final class VehicleRoles {

    /** Of those who are merged, who stands for them. */
    private static final String SELECT = "select r.id, c.id as customer_id, c.name, r.role, r.since_on, r.until_on,"
            + " r.source, r.version from crm_vehicle_role r"
            + " left join crm_merged m on m.tenant_id = r.tenant_id and m.customer_id = r.customer_id"
            + " join crm_customer c on c.tenant_id = r.tenant_id and c.id = coalesce(m.canonical_id, r.customer_id)"
            + " where r.tenant_id = ? and r.vehicle_id = ?";

    private static final String PAGE = SELECT + " and r.id < ? order by r.id desc limit ?";
    private static final String ONE = SELECT + " and r.id = ?";
    private static final String LOCK = ONE + " for update";
    private static final String KNOWN = "select id from crm_vehicle where tenant_id = ? and id = ?";
    private static final String ADD = "insert into crm_vehicle_role (tenant_id, id, vehicle_id, customer_id, role,"
            + " since_on, until_on, source, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "update crm_vehicle_role set since_on = ?, until_on = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String REMOVE = "delete from crm_vehicle_role where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Facts facts;

    /** What somebody is to a vehicle. */
    public enum Role {
        OWNER,
        DRIVER
    }

    /**
     * Somebody's time with a vehicle.
     *
     * @param since the first day; null when it is not known
     * @param until the last day; null while it lasts
     */
    public record Held(
            long id,
            long customer,
            String name,
            Role role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String source,
            long version) {

        /** Whether it is the present owner's, which follows the vehicle. */
        boolean present() {
            return role == Role.OWNER && until == null;
        }
    }

    /** From the first day to the last. */
    public record Time(@Nullable LocalDate since, @Nullable LocalDate until) {}

    @Activate
    public VehicleRoles(
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
     * A page of them, those noted last first.
     *
     * @throws Fault {@code crm.vehicle.unknown} when the store has no such vehicle
     */
    public List<Held> of(CallContext context, VehicleId vehicle, @Nullable Long before, int most) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    require(connection, tenant, vehicle);
                    return Query.list(
                            connection,
                            PAGE,
                            VehicleRoles::read,
                            tenant,
                            vehicle.value(),
                            before == null ? Long.MAX_VALUE : before,
                            most);
                }));
    }

    /**
     * Notes that somebody drove the vehicle, or owned it once; the present owner is a matter of the vehicle itself.
     *
     * @throws Fault {@code crm.vehicle.unknown}, or with faults of fields
     */
    public Held add(
            CallContext context,
            VehicleId vehicle,
            @Nullable String customer,
            Role role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        check(role, since, until);
        long tenant = context.tenant().value();
        long id = TimeSortedIds.next();
        return units.call(context, () -> {
            Held added = store.jdbc(connection -> {
                require(connection, tenant, vehicle);
                CustomerId who = customer == null
                        ? null
                        : CustomerId.parse(customer.strip()).orElse(null);
                if (who == null || !CustomerPresence.of(connection, tenant, who)) {
                    throw Fault.invalid(new FieldFault("customer", "crm.customer.unknown"));
                }
                Query.change(
                        connection,
                        ADD,
                        tenant,
                        id,
                        vehicle.value(),
                        who.value(),
                        role.name(),
                        text(since),
                        text(until),
                        VehicleRegister.STAFF,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
                return find(connection, tenant, vehicle, id);
            });
            told(context, vehicle, added);
            return added;
        });
    }

    /**
     * One of them.
     *
     * @throws Fault {@code crm.vehicle-role.unknown}
     */
    public Held find(CallContext context, VehicleId vehicle, long id) {
        long tenant = context.tenant().value();
        return units.call(context, () -> store.jdbc(connection -> find(connection, tenant, vehicle, id)));
    }

    /**
     * Changes the time; of the present owner only since when.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.vehicle-role.unknown}, {@code web.precondition.failed} when the caller's copy is older; with
     *     faults of fields
     */
    public Held change(
            CallContext context, VehicleId vehicle, long id, LongPredicate current, Function<Held, Time> change) {
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            Held changed = store.jdbc(connection -> {
                Held before = locked(connection, tenant, vehicle, id, current);
                Time time = change.apply(before);
                LocalDate since = time.since();
                LocalDate until = time.until();
                if (before.present() && until != null) {
                    throw Fault.invalid(new FieldFault("until", "crm.vehicle-role.owner"));
                }
                check(before.present() ? Role.DRIVER : before.role(), since, until);
                Query.change(connection, CHANGE, text(since), text(until), tenant, id);
                return find(connection, tenant, vehicle, id);
            });
            told(context, vehicle, changed);
            return changed;
        });
    }

    /**
     * Forgets that somebody had the vehicle; not the present owner.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.vehicle-role.unknown}, {@code web.precondition.failed} when the caller's copy is older;
     *     {@code crm.vehicle-role.owner}
     */
    public void remove(CallContext context, VehicleId vehicle, long id, LongPredicate current) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            Held gone = store.jdbc(connection -> {
                Held found = locked(connection, tenant, vehicle, id, current);
                if (found.present()) {
                    throw Fault.of(Fault.Kind.CONFLICT, "crm.vehicle-role.owner");
                }
                Query.change(connection, REMOVE, tenant, id);
                return found;
            });
            told(context, vehicle, gone);
        });
    }

    private void told(CallContext context, VehicleId vehicle, Held held) {
        audit.record(
                context,
                "crm.vehicle-roles.changed",
                new Audit.Subject("vehicle", vehicle.toString()),
                Map.of("customer", Long.toString(held.customer())));
        facts.tell(context, CustomerFacts.VEHICLES_CHANGED, List.of(Long.toString(held.customer())), Map.of());
    }

    private static void check(Role role, @Nullable LocalDate since, @Nullable LocalDate until) {
        if (role == Role.OWNER && until == null) {
            throw Fault.invalid(new FieldFault("until", "crm.vehicle-role.owner"));
        }
        if (since != null && (since.isBefore(Limits.EARLIEST) || since.isAfter(Limits.LATEST))) {
            throw Fault.invalid(new FieldFault("since", "crm.time.too-far"));
        }
        if (until != null && (until.isBefore(Limits.EARLIEST) || until.isAfter(Limits.LATEST))) {
            throw Fault.invalid(new FieldFault("until", "crm.time.too-far"));
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw Fault.invalid(new FieldFault("until", "crm.until.before-since"));
        }
    }

    /** Passes when the store has the vehicle. */
    static void require(Connection connection, long tenant, VehicleId vehicle) throws SQLException {
        if (!Query.exists(connection, KNOWN, tenant, vehicle.value())) {
            throw Fault.notFound("crm.vehicle.unknown");
        }
    }

    private static Held find(Connection connection, long tenant, VehicleId vehicle, long id) throws SQLException {
        return one(connection, ONE, tenant, vehicle, id);
    }

    private static Held locked(Connection connection, long tenant, VehicleId vehicle, long id, LongPredicate current)
            throws SQLException {
        Held held = one(connection, LOCK, tenant, vehicle, id);
        if (!current.test(held.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return held;
    }

    private static Held one(Connection connection, String sql, long tenant, VehicleId vehicle, long id)
            throws SQLException {
        return Query.list(connection, sql, VehicleRoles::read, tenant, vehicle.value(), id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.vehicle-role.unknown"));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Columns.date(row, "since_on"),
                Columns.date(row, "until_on"),
                row.getString("source"),
                row.getLong("version"));
    }
}
