package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.RentalRecord;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.DealingChecks;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;

/** Takes in a batch of rentals and service visits. Nobody else writes them, so the newest record is all there is. */
final class DealingIntake {

    List<Outcome> take(SourceLinks links, StoreNow store, List<DealingRecord> records) throws SQLException {
        Map<RecordKind, List<Integer>> byKind = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            byKind.computeIfAbsent(kind(records.get(i)), kind -> new ArrayList<>())
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
        Incoming<DealingRecord> incoming = Incoming.of(records, DealingRecord::externalId, DealingIntake::hash);
        Map<String, Link> known = DealingRows.find(links, kind, incoming.externalIds());
        List<Integer> pending = incoming.pending(known);
        if (pending.isEmpty()) {
            return incoming.outcomes();
        }
        Map<Integer, CheckedDealing> checked = new HashMap<>();
        pending.forEach(index -> checked.put(index, DealingChecks.of(incoming.record(index), store)));
        Participants participants = Participants.of(
                links, checked.values().stream().filter(CheckedDealing::sound).toList());
        Map<String, DealingRows.Row> rows = new LinkedHashMap<>();
        for (int index : pending) {
            CheckedDealing dealing = java.util.Objects.requireNonNull(checked.get(index));
            String externalId = incoming.externalId(index);
            incoming.settle(index, take(incoming, index, dealing, known.get(externalId), participants, rows));
        }
        DealingRows.write(links, rows.values(), store.now());
        return incoming.outcomes();
    }

    private static Outcome take(
            Incoming<DealingRecord> incoming,
            int index,
            CheckedDealing dealing,
            @org.jspecify.annotations.Nullable Link known,
            Participants participants,
            Map<String, DealingRows.Row> rows) {
        if (!dealing.sound()) {
            return Outcome.refused(dealing.faults());
        }
        Outcome missing = participants.missing(dealing);
        if (missing != null) {
            return missing;
        }
        String externalId = incoming.externalId(index);
        String hash = incoming.hash(index);
        DealingRows.Row earlier = rows.get(externalId);
        if (earlier != null && earlier.hash().equals(hash)) {
            return Outcome.unchanged(earlier.id());
        }
        long id = earlier != null ? earlier.id() : known != null ? known.target() : TimeSortedIds.next();
        rows.put(
                externalId,
                new DealingRows.Row(
                        id,
                        known != null,
                        externalId,
                        hash,
                        participants.customer(dealing),
                        participants.vehicle(dealing),
                        dealing));
        return Outcome.accepted(id);
    }

    private static RecordKind kind(DealingRecord record) {
        return record instanceof RentalRecord ? RecordKind.RENTAL : RecordKind.SERVICE_VISIT;
    }

    private static String hash(DealingRecord record) {
        return DealingHash.of(record);
    }
}
