package livery.crm.internal.vehicle;

import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.own.OwnChange;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.PlateIndex;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleChecks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.values.VehicleField;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff enter vehicles and correct them. */
@Component(service = VehicleRegister.class)
public final class VehicleRegister {

    /** As the source of what staff enter is called. */
    public static final String STAFF = "staff";

    private static final String EXISTS = "crm.vehicle.exists";
    private static final int ATTEMPTS = 3;
    private static final String SAME_VIN = "select id from crm_vehicle where tenant_id = ? and vin = ? and id <> ?";
    private static final String FIRST_OF_PLATE =
            "select id from crm_vehicle where tenant_id = ? and plate_key = ? and twin = 0 and id <> ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Facts facts;
    private final OwnWriting own;

    /**
     * A vehicle that was entered or changed.
     *
     * @param warnings what is most likely wrong with it
     */
    public record Saved(VehicleId id, List<FieldFault> warnings) {}

    @Activate
    public VehicleRegister(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference OwnWriting own) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.facts = facts;
        this.own = own;
    }

    /**
     * Enters a vehicle.
     *
     * @throws Fault {@code crm.vehicle.exists} when the store has one of this VIN, its id as the value {@code existing};
     *     with faults of fields when something written makes no sense
     */
    public Saved create(CallContext context, VehicleDraft draft) {
        StoreNow now = now(context);
        Checked<VehicleField> checked = checked(draft, now);
        OwnChange said = own.read(context, OwnRecord.VEHICLE, draft.own(), true);
        return alone(context, () -> {
            VehicleRow row = new VehicleRow(TimeSortedIds.next(), now.now());
            write(context, row, Map.of(), checked.values(), checked.values().keySet(), now);
            own.write(context, row.id(), said);
            audit.record(context, "crm.vehicle.created", subject(row), Map.of());
            return new Saved(new VehicleId(row.id()), checked.warnings());
        });
    }

    /**
     * Changes a vehicle.
     *
     * @param current tells whether the caller's copy is of this version
     * @param change makes what is to be of what is
     * @throws Fault {@code crm.vehicle.unknown}, {@code web.precondition.failed} when the caller's copy is older,
     *     {@code crm.vehicle.exists} when it would become another that the store has
     */
    public Saved change(CallContext context, VehicleId id, LongPredicate current, UnaryOperator<VehicleDraft> change) {
        StoreNow now = now(context);
        return alone(context, () -> {
            VehicleRow row = store.session().find(VehicleRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw Fault.notFound("crm.vehicle.unknown");
            }
            if (!current.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            Map<VehicleField, String> before = stored(row.draft());
            VehicleDraft draft = change.apply(row.draft());
            Checked<VehicleField> checked = changed(before, draft, now);
            Set<VehicleField> changed = EnumSet.allOf(VehicleField.class);
            changed.removeIf(
                    field -> Objects.equals(before.get(field), checked.values().get(field)));
            List<OwnField> ownChanged =
                    own.write(context, row.id(), own.read(context, OwnRecord.VEHICLE, draft.own(), false));
            List<String> fields = Stream.concat(
                            changed.stream().map(VehicleField::wire),
                            ownChanged.stream().map(OwnField::name))
                    .toList();
            if (!fields.isEmpty()) {
                // Where only own fields are others, the row counts as changed with them.
                write(context, row, before, checked.values(), changed, now);
                audit.record(context, "crm.vehicle.changed", subject(row), Map.of("fields", fields));
            }
            return new Saved(id, checked.warnings());
        });
    }

    private void write(
            CallContext context,
            VehicleRow row,
            Map<VehicleField, String> before,
            Map<VehicleField, String> values,
            Set<VehicleField> changed,
            StoreNow now) {
        long tenant = context.tenant().value();
        boolean fresh = before.isEmpty();
        store.jdbc(connection -> {
            checkOwner(connection, tenant, changed, values);
            return row;
        });
        String plate = row.plateKey();
        row.take(values, changed, now.now());
        row.setTwin(store.jdbc(connection -> twin(connection, tenant, row)));
        if (fresh) {
            store.session().persist(row);
        }
        store.session().flush();
        Long from = number(before);
        Long to = number(values);
        store.jdbc(connection -> {
            index(connection, tenant, from, plate, to, row.plateKey());
            if (!Objects.equals(from, to)) {
                new OwnerRows(connection, tenant)
                        .move(List.of(new OwnerRows.Move(row.id(), from, to, fresh)), STAFF, now);
            }
            return row;
        });
        boolean others = !fresh && VehicleDealers.concerned(before, values);
        tell(context, from, to, others ? dealers(tenant, row.id()) : Set.of());
    }

    private Set<Long> dealers(long tenant, long vehicle) {
        return store.jdbc(connection -> VehicleDealers.of(connection, tenant, List.of(vehicle)));
    }

    private void tell(CallContext context, @Nullable Long from, @Nullable Long to, Set<Long> dealers) {
        Set<String> owners = dealers.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        if (from != null) {
            owners.add(from.toString());
        }
        if (to != null) {
            owners.add(to.toString());
        }
        if (!owners.isEmpty()) {
            facts.tell(context, CustomerFacts.VEHICLES_CHANGED, owners, Map.of());
        }
    }

    private static void index(
            Connection connection,
            long tenant,
            @Nullable Long from,
            @Nullable String oldPlate,
            @Nullable Long to,
            @Nullable String newPlate)
            throws SQLException {
        if (Objects.equals(from, to) && Objects.equals(oldPlate, newPlate)) {
            return;
        }
        PlateIndex plates = new PlateIndex();
        if (from != null && oldPlate != null) {
            plates.gone(from, oldPlate);
        }
        if (to != null && newPlate != null) {
            plates.come(to, newPlate);
        }
        plates.write(connection, tenant);
    }

    /** The place of a vehicle among those of its plate: 0 is given once, then each has its own id. */
    private static long twin(Connection connection, long tenant, VehicleRow row) throws SQLException {
        String vin = row.vin();
        if (vin != null) {
            List<Long> same = Query.list(connection, SAME_VIN, found -> found.getLong("id"), tenant, vin, row.id());
            if (!same.isEmpty()) {
                throw Fault.conflict(EXISTS, Map.of("existing", same.get(0)));
            }
        }
        String plate = row.plateKey();
        boolean taken = plate != null && Query.exists(connection, FIRST_OF_PLATE, tenant, plate, row.id());
        return taken ? row.id() : 0;
    }

    private static void checkOwner(
            Connection connection, long tenant, Set<VehicleField> changed, Map<VehicleField, String> values)
            throws SQLException {
        String owner = values.get(VehicleField.OWNER);
        if (owner == null || !changed.contains(VehicleField.OWNER)) {
            return;
        }
        CustomerId id = CustomerId.parse(owner).orElse(null);
        if (id == null || !CustomerPresence.of(connection, tenant, id)) {
            throw Fault.invalid(new FieldFault(VehicleField.OWNER.wire(), "crm.customer.unknown"));
        }
    }

    private static @Nullable Long number(Map<VehicleField, String> values) {
        String owner = values.get(VehicleField.OWNER);
        return owner == null ? null : Long.valueOf(owner);
    }

    private static Checked<VehicleField> checked(VehicleDraft draft, StoreNow now) {
        Checked<VehicleField> checked = VehicleChecks.of(draft, now);
        if (!checked.sound()) {
            throw Fault.invalid(checked.faults());
        }
        Map<VehicleField, String> values = new EnumMap<>(checked.values());
        String owner = draft.owner();
        if (owner != null && !owner.isBlank()) {
            values.put(VehicleField.OWNER, owner.strip());
        }
        values.remove(VehicleField.ODOMETER_KM);
        if (!values.containsKey(VehicleField.VIN) && !values.containsKey(VehicleField.PLATE)) {
            throw Fault.invalid(new FieldFault(VehicleField.PLATE.wire(), "crm.vehicle.nameless"));
        }
        return new Checked<>(values, List.of(), checked.warnings());
    }

    /** What somebody leaves as it is stays as it is, and is not judged again. */
    private static Checked<VehicleField> changed(Map<VehicleField, String> before, VehicleDraft draft, StoreNow now) {
        Map<VehicleField, String> written = stored(draft);
        Set<String> judged = new TreeSet<>();
        for (VehicleField field : VehicleField.values()) {
            if (!Objects.equals(before.get(field), written.get(field))) {
                judged.add(field.wire());
            }
        }
        Checked<VehicleField> all = VehicleChecks.of(draft, now);
        List<FieldFault> faults = among(judged, all.faults());
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        Map<VehicleField, String> values = new EnumMap<>(VehicleField.class);
        for (VehicleField field : VehicleField.values()) {
            boolean kept = !judged.contains(field.wire()) || field == VehicleField.OWNER;
            String value = kept ? written.get(field) : all.values().get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new Checked<>(values, List.of(), among(judged, all.warnings()));
    }

    private static List<FieldFault> among(Set<String> fields, Collection<FieldFault> faults) {
        return faults.stream().filter(fault -> fields.contains(fault.field())).toList();
    }

    /** What the draft says, unchecked. */
    private static Map<VehicleField, String> stored(VehicleDraft draft) {
        Map<VehicleField, String> values = new EnumMap<>(VehicleField.class);
        put(values, VehicleField.VIN, draft.vin());
        put(values, VehicleField.PLATE, draft.plate());
        put(values, VehicleField.BRAND, draft.brand());
        put(values, VehicleField.SERIES, draft.series());
        put(values, VehicleField.MODEL, draft.model());
        put(values, VehicleField.ENERGY, draft.energy());
        put(values, VehicleField.FIRST_REGISTERED_ON, text(draft.firstRegisteredOn()));
        put(values, VehicleField.WARRANTY_UNTIL, text(draft.warrantyUntil()));
        Long km = draft.warrantyKm();
        put(values, VehicleField.WARRANTY_KM, km == null ? null : km.toString());
        put(values, VehicleField.RUNNING_IN_DUE_ON, text(draft.runningIn().dueOn()));
        Long due = draft.runningIn().dueKm();
        put(values, VehicleField.RUNNING_IN_DUE_KM, due == null ? null : due.toString());
        put(values, VehicleField.RUNNING_IN_DONE_ON, text(draft.runningIn().doneOn()));
        put(values, VehicleField.OWNER, draft.owner());
        return values;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void put(Map<VehicleField, String> values, VehicleField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }

    private static Audit.Subject subject(VehicleRow row) {
        return new Audit.Subject("vehicle", Long.toString(row.id()));
    }

    /** Another writer may have made the same vehicle since we looked: then we look again, and see it. */
    private <T> T alone(CallContext context, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.call(context, work);
            } catch (RuntimeException e) {
                if (!Collisions.happened(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw Fault.of(Fault.Kind.CONFLICT, EXISTS);
                }
            }
        }
    }

    private StoreNow now(CallContext context) {
        return new StoreNow(
                tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown")),
                Instant.now());
    }
}
