package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.StoreNow;

/**
 * Takes in a batch of customers or vehicles. Another source or a clerk may make the same customer at the same time: then
 * the database refuses one of the two, and the batch is matched again against what is there by then.
 */
final class SubjectIntake<R, F extends Enum<F> & Field> {

    private final Subject<F> subject;
    private final Reading<R, F> reading;
    private final SubjectTable<F> table;
    private final AfterWriting<Known<F>> afterWriting;

    SubjectIntake(Subject<F> subject, Reading<R, F> reading, AfterWriting<Known<F>> afterWriting) {
        this.subject = subject;
        this.reading = reading;
        this.table = new SubjectTable<>(subject);
        this.afterWriting = afterWriting;
    }

    List<Outcome> take(SourceLinks links, StoreNow store, List<R> records) throws SQLException {
        links.lock(subject.kind());
        return Attempts.repeat(() -> attempt(links, store, records));
    }

    private List<Outcome> attempt(SourceLinks links, StoreNow store, List<R> records) throws SQLException {
        links.own().begin();
        Incoming<R> incoming =
                Incoming.of(records, reading::externalId, record -> reading.hash(record, links.cipher()));
        Map<String, Link> known = links.find(subject.kind(), incoming.externalIds());
        List<Integer> pending = new ArrayList<>(incoming.pending(known));
        passOver(links, incoming, pending, known);
        if (!pending.isEmpty()) {
            SubjectBatch<F> batch = batch(links, store, incoming, pending, known);
            for (int index : pending) {
                incoming.settle(index, batch.take(index, incoming.externalId(index), incoming.hash(index)));
            }
            for (int index : batch.completed()) {
                incoming.settle(index, batch.take(index, incoming.externalId(index), incoming.hash(index)));
            }
            write(links, store, batch, known.keySet());
        }
        return incoming.outcomes();
    }

    /** Records of customers who were erased go no further. */
    private void passOver(SourceLinks links, Incoming<R> incoming, List<Integer> pending, Map<String, Link> known)
            throws SQLException {
        if (subject.kind() != RecordKind.CUSTOMER) {
            return;
        }
        Set<String> erased = links.erased(pending.stream()
                .map(incoming::externalId)
                .filter(id -> !known.containsKey(id))
                .toList());
        pending.removeIf(index -> {
            boolean passed = erased.contains(incoming.externalId(index));
            if (passed) {
                incoming.settle(index, Outcome.passedOver());
            }
            return passed;
        });
    }

    private SubjectBatch<F> batch(
            SourceLinks links, StoreNow store, Incoming<R> incoming, List<Integer> pending, Map<String, Link> known)
            throws SQLException {
        Map<String, Link> met = new HashMap<>();
        for (int index : pending) {
            Link link = known.get(incoming.externalId(index));
            if (link != null) {
                met.put(incoming.externalId(index), link);
            }
        }
        Map<String, Map<F, String>> seen = links.seen(subject.kind(), met.keySet(), subject.fields());
        List<R> records = pending.stream().map(incoming::record).toList();
        List<Arrival<F>> read = reading.read(records, links, store);
        links.own().refer(links, records.stream().map(reading::own).toList());
        Map<Integer, Arrival<F>> arrivals = new HashMap<>();
        Map<Integer, WeakKey> weak = new HashMap<>();
        Map<Integer, Map<String, String>> own = new HashMap<>();
        Keys<F> keys = new Keys<>(subject);
        for (int i = 0; i < read.size(); i++) {
            int index = pending.get(i);
            Map<String, String> said = reading.own(records.get(i));
            own.put(index, said);
            Arrival<F> arrival = read.get(i).refused(links.own().faults(said));
            arrivals.put(index, arrival);
            if (arrival.turnedAway() == null) {
                WeakKey key = subject.weak(arrival.values());
                if (key != null) {
                    weak.put(index, key);
                }
                keys.add(arrival.values(), key, seen.get(incoming.externalId(index)));
            }
        }
        WorkingSet<F> set =
                table.load(links, met.values().stream().map(Link::target).toList(), keys);
        Set<String> referred = read.stream()
                .flatMap(arrival -> arrival.references().values().stream())
                .filter(id -> !met.containsKey(id))
                .collect(Collectors.toSet());
        Map<String, Link> others = referred.isEmpty() ? Map.of() : links.find(subject.kind(), referred);
        return new SubjectBatch<>(
                subject, set, arrivals, weak, met, seen, others, new SubjectBatch.OwnSayings(own, links.own()));
    }

    private void write(SourceLinks links, StoreNow store, SubjectBatch<F> batch, Set<String> linked)
            throws SQLException {
        Collection<Known<F>> all = batch.all();
        try {
            table.write(links, all, store.now());
            Set<Long> others = links.own().write(links.connection(), links.tenant());
            all.stream().filter(one -> one.isFresh() || one.isChanged()).forEach(one -> others.remove(one.id()));
            table.touch(links, others, store.now());
        } catch (SQLException e) {
            if (Collisions.happened(e)) {
                table.takeBack(links.connection(), links.tenant(), all);
            }
            throw e;
        }
        afterWriting.follow(links, store, all);
        links.put(subject.kind(), batch.newLinks(), batch.newSeen(), linked);
    }
}
