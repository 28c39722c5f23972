package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.Plates;
import org.jspecify.annotations.Nullable;

/**
 * The customers and vehicles that dealings name.
 *
 * @param erased those of the named customers who were erased
 * @param plates the newest vehicle of each plate, by the plate's key
 */
record Participants(
        Map<String, Link> customers, Map<String, Link> vehicles, Map<String, Long> plates, Set<String> erased) {

    private static final ListQuery BY_PLATE = new ListQuery(
            "select plate_key, max(id) as newest from crm_vehicle where tenant_id = ? and plate_key in (??)"
                    + " group by plate_key");

    static Participants of(SourceLinks links, Collection<CheckedDealing> dealings) throws SQLException {
        Map<String, Long> plates = new HashMap<>();
        BY_PLATE.read(
                links.connection(),
                dealings.stream()
                        .filter(dealing -> dealing.vehicle() == null)
                        .map(CheckedDealing::plate)
                        .filter(Objects::nonNull)
                        .map(Plates::key)
                        .toList(),
                row -> plates.put(row.getString("plate_key"), row.getLong("newest")),
                links.tenant());
        Map<String, Link> customers = links.find(
                RecordKind.CUSTOMER,
                dealings.stream().map(CheckedDealing::customer).toList());
        return new Participants(
                customers,
                links.find(
                        RecordKind.VEHICLE,
                        dealings.stream()
                                .map(CheckedDealing::vehicle)
                                .filter(Objects::nonNull)
                                .toList()),
                plates,
                links.erased(dealings.stream()
                        .map(CheckedDealing::customer)
                        .filter(customer -> !customers.containsKey(customer))
                        .toList()));
    }

    /** What the dealing waits for, or that it goes no further, or null when nothing is missing. */
    @Nullable
    Outcome missing(CheckedDealing dealing) {
        if (erased.contains(dealing.customer())) {
            return Outcome.passedOver();
        }
        if (!customers.containsKey(dealing.customer())) {
            return Outcome.waiting(RecordKind.CUSTOMER, dealing.customer());
        }
        String vehicle = dealing.vehicle();
        if (vehicle != null && !vehicles.containsKey(vehicle)) {
            return Outcome.waiting(RecordKind.VEHICLE, vehicle);
        }
        return null;
    }

    long customer(CheckedDealing dealing) {
        return Objects.requireNonNull(customers.get(dealing.customer())).target();
    }

    @Nullable
    Long vehicle(CheckedDealing dealing) {
        String vehicle = dealing.vehicle();
        if (vehicle != null) {
            return Objects.requireNonNull(vehicles.get(vehicle)).target();
        }
        String plate = dealing.plate();
        return plate == null ? null : plates.get(Plates.key(plate));
    }
}
