package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.PlateIndex;
import livery.crm.internal.search.VehicleIndex;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleField;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Writes a vehicle that staff have entered: its row, whose it is from now on, by which plate owners are found, and tells
 * those whom it concerns.
 */
final class VehicleWriting {

    /** That the store has a vehicle of this VIN. */
    static final String EXISTS = "crm.vehicle.exists";

    private static final String SAME_VIN = "select id from crm_vehicle where tenant_id = ? and vin = ? and id <> ?";
    private static final String FIRST_OF_PLATE =
            "select id from crm_vehicle where tenant_id = ? and plate_key = ? and twin = 0 and id <> ?";

    private final EntityStore store;
    private final Facts facts;

    VehicleWriting(EntityStore store, Facts facts) {
        this.store = store;
        this.facts = facts;
    }

    /**
     * Writes what changed; where only own fields are others, the row counts as changed with them.
     *
     * @param before what was stored; nothing of a new one
     */
    void write(
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
        String vin = row.vin();
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
            VehicleIndex.PLATES.write(connection, tenant, renamed(row, plate, row.plateKey()));
            VehicleIndex.VINS.write(connection, tenant, renamed(row, vin, row.vin()));
            if (!Objects.equals(from, to)) {
                new OwnerRows(connection, tenant)
                        .move(List.of(new OwnerRows.Move(row.id(), from, to, fresh)), VehicleRegister.STAFF, now);
            }
            return row;
        });
        boolean others = !fresh && VehicleDealers.concerned(before, values);
        tell(context, from, to, others ? dealers(tenant, row.id()) : Set.of());
    }

    private static List<VehicleIndex.Renamed> renamed(VehicleRow row, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? List.of() : List.of(new VehicleIndex.Renamed(row.id(), before, after));
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
        long standing = Members.canonical(connection, tenant, id.value());
        if (standing != id.value()) {
            throw Fault.invalid(new FieldFault(
                    VehicleField.OWNER.wire(), Members.MERGED, Map.of("canonical", Long.toString(standing))));
        }
    }

    private static @Nullable Long number(Map<VehicleField, String> values) {
        String owner = values.get(VehicleField.OWNER);
        return owner == null ? null : Long.valueOf(owner);
    }
}
