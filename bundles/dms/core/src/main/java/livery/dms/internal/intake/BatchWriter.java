package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CrmIntake;
import livery.crm.Outcome;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.RawRecord;
import livery.dms.internal.intake.IntakeTables.Fate;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches of an import: raw records, what the CRM made of them, what is held, and the counts, in one commit. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final EntityStore store;
    private final UnitOfWork units;
    private final IntakeTables tables;
    private final Mappings mappings;
    private final Turns turns = new Turns();

    /** Which import a batch belongs to. */
    record Target(CallContext context, long importId, long connectionId, Mapping mapping) {}

    BatchWriter(EntityStore store, UnitOfWork units, Mappings mappings) {
        this.store = store;
        this.units = units;
        this.tables = new IntakeTables(store);
        this.mappings = mappings;
    }

    /**
     * Stores the batch. When it cannot be stored as a whole for a reason of our own, each record is stored by itself,
     * and the one at fault is held.
     *
     * @throws Fault of kind UNAVAILABLE when nothing can be stored now
     */
    void write(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead) {
        turns.take(target.context().tenant(), target.mapping().kind(), () -> writeNow(crm, target, batch, bytesRead));
    }

    private void writeNow(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead) {
        try {
            units.run(target.context(), () -> take(crm, target, batch, bytesRead));
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                LOG.error("Line {} of import {} is held", batch.get(0).line(), target.importId(), e);
                units.run(target.context(), () -> holdOnly(target, batch.get(0), bytesRead));
            } else {
                LOG.warn("A batch of import {} is stored record by record", target.importId(), e);
                batch.forEach(record -> writeNow(crm, target, List.of(record), bytesRead));
            }
        }
    }

    private void take(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead) {
        CallContext context = target.context();
        tables.lock(context.tenant());
        RecordTaker taker = new RecordTaker(crm);
        List<Map<String, String>> readable = batch.stream()
                .filter(one -> one.broken() == null)
                .map(RawRecord::fields)
                .toList();
        List<RecordTaker.Taken> taken = taker.take(context, target.mapping(), readable);
        List<Fate> fates = new ArrayList<>(batch.size());
        Set<String> come = new HashSet<>();
        int next = 0;
        for (RawRecord record : batch) {
            FieldFault broken = record.broken();
            Outcome outcome;
            if (broken == null) {
                RecordTaker.Taken one = taken.get(next++);
                outcome = one.outcome();
                if (one.accepted()) {
                    come.add(one.externalId());
                }
            } else {
                outcome = Outcome.refused(List.of(broken));
            }
            fates.add(new Fate(record.line(), record.raw(), RawHash.of(record.raw()), record.fields(), outcome));
        }
        store(target, fates, bytesRead);
        if (RecordTaker.awaited(target.mapping().kind()) && !come.isEmpty()) {
            new Waiting(store, tables, taker, mappings)
                    .wake(context, target.mapping().source(), target.mapping().kind(), come);
        }
    }

    private void holdOnly(Target target, RawRecord record, long bytesRead) {
        tables.lock(target.context().tenant());
        Outcome outcome = Outcome.refused(List.of(new FieldFault("", "dms.record.failed")));
        store(
                target,
                List.of(new Fate(record.line(), record.raw(), RawHash.of(record.raw()), record.fields(), outcome)),
                bytesRead);
    }

    private void store(Target target, List<Fate> fates, long bytesRead) {
        tables.addRaw(target.context().tenant(), target.importId(), fates);
        List<Fate> toHold = new ArrayList<>();
        Counts counts = Counts.NONE;
        Set<RawHash> known = known(target, fates);
        for (Fate fate : fates) {
            Outcome.Status status = fate.outcome().status();
            if (isHeld(fate) && !known.add(fate.hash())) {
                status = Outcome.Status.UNCHANGED;
            } else if (isHeld(fate)) {
                toHold.add(fate);
            }
            counts = counts.read(status);
        }
        if (!toHold.isEmpty()) {
            tables.hold(target.context().tenant(), target.importId(), target.connectionId(), target.mapping(), toHold);
        }
        tables.count(target.context().tenant(), target.importId(), counts, bytesRead);
    }

    /** Lines that are held already, or were: the same line again is nothing new, and is not held twice. */
    private Set<RawHash> known(Target target, List<Fate> fates) {
        List<RawHash> hashes =
                fates.stream().filter(BatchWriter::isHeld).map(Fate::hash).toList();
        return tables.heldBefore(target.context().tenant(), target.connectionId(), hashes);
    }

    private static boolean isHeld(Fate fate) {
        return fate.outcome().status() == Outcome.Status.REFUSED
                || fate.outcome().status() == Outcome.Status.WAITING;
    }
}
