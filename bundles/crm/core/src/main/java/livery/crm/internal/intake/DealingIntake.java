package livery.crm.internal.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.internal.dealing.DealingTable;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.DealingChecks;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.vehicle.OdometerRows;
import livery.data.TimeSortedIds;
import livery.platform.FieldFault;

/** Takes in a batch of dealings. Nobody else writes those of a source, so the newest record is all there is. */
final class DealingIntake {

    List<Outcome> take(SourceLinks links, StoreNow store, List<DealingRecord> records) throws SQLException {
        Map<RecordKind, List<Integer>> byKind = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            byKind.computeIfAbsent(records.get(i).kind(), kind -> new ArrayList<>())
                    .add(i);
        }
        for (RecordKind kind : byKind.keySet()) {
            links.lock(kind);
        }
        Outcome[] outcomes = new Outcome[records.size()];
        for (Map.Entry<RecordKind, List<Integer>> entry : byKind.entrySet()) {
            List<Integer> indexes = entry.getValue();
            List<DealingRecord> ofKind = indexes.stream().map(records::get).toList();
            List<Outcome> some = Attempts.repeat(() -> attempt(links, store, entry.getKey(), ofKind));
            for (int i = 0; i < indexes.size(); i++) {
                outcomes[indexes.get(i)] = some.get(i);
            }
        }
        return List.of(outcomes);
    }

    private static List<Outcome> attempt(
            SourceLinks links, StoreNow store, RecordKind kind, List<DealingRecord> records) throws SQLException {
        links.own().begin();
        Incoming<DealingRecord> incoming = Incoming.of(records, DealingRecord::externalId, DealingIntake::hash);
        Map<String, Link> known = DealingRows.find(links, kind, incoming.externalIds());
        List<Integer> pending = incoming.pending(known);
        if (pending.isEmpty()) {
            return incoming.outcomes();
        }
        Map<Integer, CheckedDealing> checked = new HashMap<>();
        pending.forEach(index -> checked.put(index, DealingChecks.of(incoming.record(index), store)));
        links.own()
                .refer(
                        links,
                        pending.stream()
                                .map(index -> incoming.record(index).own())
                                .toList());
        Participants participants = Participants.of(
                links, checked.values().stream().filter(CheckedDealing::sound).toList());
        Map<String, DealingTable.Row> rows = new LinkedHashMap<>();
        for (int index : pending) {
            CheckedDealing dealing = java.util.Objects.requireNonNull(checked.get(index));
            String externalId = incoming.externalId(index);
            List<FieldFault> faults = links.own().faults(incoming.record(index).own());
            incoming.settle(
                    index,
                    faults.isEmpty()
                            ? take(links, incoming, index, dealing, known.get(externalId), participants, rows)
                            : refused(dealing, faults));
        }
        if (kind == RecordKind.SERVICE_VISIT) {
            // Lines that come after the visit of somebody who was erased go no further either.
            links.erase(kind, incoming.passedOver(), store.now());
        }
        links.touched().addAll(DealingRows.customers(links, rows.values()));
        DealingTable.write(links.connection(), links.tenant(), links.source(), rows.values(), store.now());
        links.own().write(links.connection(), links.tenant());
        readings(links, rows.values(), store.now());
        rows.values().forEach(row -> links.touched().add(row.customer()));
        return incoming.outcomes();
    }

    /** What odometers showed at visits; a visit that tells nothing any more takes back what it told. */
    private static void readings(SourceLinks links, Collection<DealingTable.Row> rows, Instant now)
            throws SQLException {
        List<OdometerRows.Reading> readings = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (DealingTable.Row row : rows) {
            Long vehicle = row.vehicle();
            Long km = row.dealing().odometerKm();
            if (vehicle != null && km != null) {
                readings.add(
                        new OdometerRows.Reading(vehicle, row.dealing().startedAt(), km, links.source(), row.id()));
            }
            if (row.known()) {
                known.add(row.id());
            }
        }
        new OdometerRows(links.connection(), links.tenant()).replace(known, readings, now);
    }

    private static Outcome refused(CheckedDealing dealing, List<FieldFault> more) {
        List<FieldFault> faults = new ArrayList<>(dealing.faults());
        faults.addAll(more);
        return Outcome.refused(faults);
    }

    private static Outcome take(
            SourceLinks links,
            Incoming<DealingRecord> incoming,
            int index,
            CheckedDealing dealing,
            @org.jspecify.annotations.Nullable Link known,
            Participants participants,
            Map<String, DealingTable.Row> rows) {
        if (!dealing.sound()) {
            return Outcome.refused(dealing.faults());
        }
        Outcome missing = participants.missing(dealing);
        if (missing != null) {
            return missing;
        }
        String externalId = incoming.externalId(index);
        String hash = incoming.hash(index);
        DealingTable.Row earlier = rows.get(externalId);
        if (earlier != null && earlier.hash().equals(hash)) {
            return Outcome.unchanged(earlier.id());
        }
        List<FieldFault> warnings = new ArrayList<>(0);
        long id = earlier != null ? earlier.id() : known != null ? known.target() : TimeSortedIds.next();
        links.own().replace(id, incoming.record(index).own(), warnings);
        rows.put(
                externalId,
                new DealingTable.Row(
                        id,
                        known != null,
                        externalId,
                        warnings.isEmpty() ? hash : RecordHash.NONE,
                        participants.customer(dealing),
                        participants.vehicle(dealing),
                        dealing));
        return Outcome.accepted(id, warnings);
    }

    private static String hash(DealingRecord record) {
        return DealingHash.of(record);
    }
}
