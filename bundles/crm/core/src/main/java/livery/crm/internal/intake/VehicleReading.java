package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.RunningIn;
import livery.crm.VehicleRecord;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleChecks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.values.VehicleField;

/** Reads vehicles; they refer to their owner. */
final class VehicleReading implements Reading<VehicleRecord, VehicleField> {

    @Override
    public String externalId(VehicleRecord record) {
        return record.externalId();
    }

    @Override
    public String hash(VehicleRecord record, SensitiveCipher cipher) {
        String known = known(record);
        RunningIn first = record.runningIn();
        return first.unknown() ? known : RecordHash.of(known, first.dueOn(), first.dueKm(), first.doneOn());
    }

    private static String known(VehicleRecord record) {
        // Only where there is one: records without keep the print that they have, and are not read once more.
        boolean more = record.warrantyUntil() != null || record.warrantyKm() != null || record.odometerKm() != null;
        if (!record.own().isEmpty()) {
            return RecordHash.of(
                    plain(record),
                    record.warrantyUntil(),
                    record.warrantyKm(),
                    record.odometerKm(),
                    new TreeMap<>(record.own()));
        }
        return more
                ? RecordHash.of(plain(record), record.warrantyUntil(), record.warrantyKm(), record.odometerKm())
                : plain(record);
    }

    private static String plain(VehicleRecord record) {
        return RecordHash.of(
                record.vin(),
                record.plate(),
                record.brand(),
                record.series(),
                record.model(),
                record.energy(),
                record.firstRegisteredOn(),
                record.owner());
    }

    @Override
    public Map<String, String> own(VehicleRecord record) {
        return record.own();
    }

    @Override
    public List<Arrival<VehicleField>> read(List<VehicleRecord> records, SourceLinks links, StoreNow store)
            throws SQLException {
        Map<String, Link> owners = links.find(
                RecordKind.CUSTOMER,
                records.stream()
                        .map(VehicleReading::owner)
                        .filter(id -> !id.isEmpty())
                        .toList());
        Set<String> erased = links.erased(records.stream()
                .map(VehicleReading::owner)
                .filter(id -> !id.isEmpty() && !owners.containsKey(id))
                .toList());
        List<Arrival<VehicleField>> arrivals = new ArrayList<>(records.size());
        for (VehicleRecord record : records) {
            arrivals.add(arrival(
                    VehicleChecks.of(VehicleDraft.of(record), store),
                    erased.contains(owner(record)) ? "" : owner(record),
                    owners));
        }
        return arrivals;
    }

    private static Arrival<VehicleField> arrival(
            Checked<VehicleField> checked, String ownerId, Map<String, Link> owners) {
        if (ownerId.isEmpty() || !checked.sound()) {
            return Arrival.of(checked);
        }
        Link owner = owners.get(ownerId);
        if (owner == null) {
            return Arrival.turnedAway(checked, Outcome.waiting(RecordKind.CUSTOMER, ownerId));
        }
        checked.values().put(VehicleField.OWNER, Long.toString(owner.target()));
        return Arrival.of(checked);
    }

    private static String owner(VehicleRecord record) {
        return Objects.requireNonNullElse(record.owner(), "").strip();
    }
}
