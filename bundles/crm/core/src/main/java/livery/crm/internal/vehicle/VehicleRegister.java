package livery.crm.internal.vehicle;

import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import livery.crm.VehicleId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.own.OwnChange;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.StoreNow;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff enter vehicles and correct them. */
@Component(service = VehicleRegister.class)
public final class VehicleRegister {

    /** As the source of what staff enter is called. */
    public static final String STAFF = "staff";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final OwnWriting own;
    private final VehicleWriting writing;

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
        this.own = own;
        this.writing = new VehicleWriting(store, facts);
    }

    /**
     * Enters a vehicle.
     *
     * @throws Fault {@code crm.vehicle.exists} when the store has one of this VIN, its id as the value {@code existing};
     *     with faults of fields when something written makes no sense
     */
    public Saved create(CallContext context, VehicleDraft draft) {
        StoreNow now = StoreNow.of(tenants, context);
        Checked<VehicleField> checked = WrittenVehicle.fresh(draft, now);
        OwnChange said = own.read(context, OwnRecord.VEHICLE, draft.own(), true);
        return alone(context, () -> {
            VehicleRow row = new VehicleRow(TimeSortedIds.next(), now.now());
            writing.write(
                    context, row, Map.of(), checked.values(), checked.values().keySet(), now);
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
        StoreNow now = StoreNow.of(tenants, context);
        return alone(context, () -> {
            VehicleRow row = store.session().find(VehicleRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw Fault.notFound("crm.vehicle.unknown");
            }
            if (!current.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            Map<VehicleField, String> before = WrittenVehicle.said(row.draft());
            VehicleDraft draft = sameOwner(context, row.draft(), change.apply(row.draft()));
            Checked<VehicleField> checked = WrittenVehicle.changed(before, draft, now);
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
                writing.write(context, row, before, checked.values(), changed, now);
                audit.record(context, "crm.vehicle.changed", subject(row), Map.of("fields", fields));
            }
            return new Saved(id, checked.warnings());
        });
    }

    private static Audit.Subject subject(VehicleRow row) {
        return new Audit.Subject("vehicle", Long.toString(row.id()));
    }

    /** Whoever names the one who stands for the owner leaves the owner as it is: a merge can be undone. */
    private VehicleDraft sameOwner(CallContext context, VehicleDraft before, VehicleDraft after) {
        String owner = before.owner();
        if (owner == null || after.owner() == null || owner.equals(after.owner())) {
            return after;
        }
        long standing = store.jdbc(
                connection -> Members.canonical(connection, context.tenant().value(), Long.parseLong(owner)));
        return after.owner().strip().equals(Long.toString(standing)) ? after.ownedBy(owner) : after;
    }

    /** Another writer may have made the same vehicle since we looked. */
    private <T> T alone(CallContext context, Supplier<T> work) {
        return Collisions.lookingAgain(
                () -> units.call(context, work), () -> Fault.of(Fault.Kind.CONFLICT, VehicleWriting.EXISTS));
    }
}
