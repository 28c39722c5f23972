package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livery.crm.CrmIntake;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.RawRecord;
import livery.dms.internal.intake.IntakeTables.Fate;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.encryption.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches of an import: raw records, what the CRM made of them, what is held, and the counts, in one commit. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final UnitOfWork units;
    private final IntakeTables tables;
    private final HeldTable held;
    private final RecordCipher cipher;
    private final Turns turns = new Turns();
    private final DueRecords due;
    private final Settling settling;

    /** Which import a batch belongs to. */
    record Target(CallContext context, long importId, long connectionId, Mapping mapping, RecordCounter counter) {}

    BatchWriter(EntityStore store, UnitOfWork units, Mappings mappings, Encryption encryption) {
        this.cipher = new RecordCipher(encryption);
        this.units = units;
        this.tables = new IntakeTables(store);
        this.held = new HeldTable(store);
        this.settling = new Settling(store);
        this.due = new DueRecords(store, units, turns, mappings, encryption);
    }

    /**
     * Stores the batch, and then what has waited for it. When the batch cannot be stored as a whole for a reason of our
     * own, each record is stored by itself, and the one at fault is held.
     *
     * @param batch what has been stored is removed from it, also when this throws
     * @param lookForDue whether something may be due although this batch brings nothing that was waited for
     * @throws Fault of kind UNAVAILABLE when nothing can be stored now
     */
    void write(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead, boolean lookForDue) {
        CallContext context = target.context();
        boolean released = !batch.isEmpty()
                && turns.take(
                        context.tenant(),
                        target.mapping().kind(),
                        batch.get(0).line(),
                        () -> writeNow(crm, target, batch, bytesRead));
        if (released || lookForDue) {
            due.takeAll(
                    crm, context, target.mapping().source(), target.mapping().kind());
        }
    }

    /** Returns whether something waited for what came. */
    private boolean writeNow(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead) {
        try {
            boolean released = units.call(target.context(), () -> take(crm, target, batch, bytesRead));
            batch.clear();
            return released;
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A batch of import {} is stored record by record", target.importId(), e);
            while (!batch.isEmpty()) {
                writeFirst(crm, target, batch.get(0), bytesRead);
                batch.remove(0);
            }
            return true;
        }
    }

    private void writeFirst(CrmIntake crm, Target target, RawRecord record, long bytesRead) {
        try {
            units.call(target.context(), () -> take(crm, target, List.of(record), bytesRead));
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Line {} of import {} is held", record.line(), target.importId(), e);
            units.run(target.context(), () -> holdOnly(target, record, bytesRead));
        }
    }

    private boolean take(CrmIntake crm, Target target, List<RawRecord> batch, long bytesRead) {
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
        Set<String> well = new HashSet<>();
        int next = 0;
        for (RawRecord record : batch) {
            FieldFault broken = record.broken();
            Outcome outcome;
            String externalId = "";
            if (broken == null) {
                RecordTaker.Taken one = taken.get(next++);
                outcome = one.outcome();
                externalId = one.externalId();
                if (one.accepted()) {
                    come.add(externalId);
                }
                if (!one.held()) {
                    well.add(externalId);
                }
            } else {
                outcome = Outcome.refused(List.of(broken));
            }
            fates.add(
                    new Fate(record.line(), record.raw(), hash(target, record), record.fields(), externalId, outcome));
        }
        settle(target, well);
        store(target, fates, bytesRead);
        RecordKind kind = target.mapping().kind();
        return RecordTaker.awaited(kind)
                && !come.isEmpty()
                && held.release(context.tenant(), target.mapping().source(), kind, come) > 0;
    }

    /** What was held of these is older than they are, and no longer needs anybody. */
    private void settle(Target target, Set<String> externalIds) {
        settling.settle(
                target.context().tenant(),
                target.mapping(),
                externalIds.stream().collect(Collectors.toMap(id -> id, id -> Long.MAX_VALUE)));
    }

    private void holdOnly(Target target, RawRecord record, long bytesRead) {
        tables.lock(target.context().tenant());
        Outcome outcome = Outcome.refused(List.of(new FieldFault("", "dms.record.failed")));
        String externalId = record.fields()
                .getOrDefault(target.mapping().columns().getOrDefault("externalId", ""), "")
                .strip();
        store(
                target,
                List.of(new Fate(
                        record.line(), record.raw(), hash(target, record), record.fields(), externalId, outcome)),
                bytesRead);
    }

    private void store(Target target, List<Fate> fates, long bytesRead) {
        tables.addRaw(target.context().tenant(), target.importId(), target.mapping(), fates, cipher);
        List<Fate> toHold = new ArrayList<>();
        Counts counts = Counts.NONE;
        Map<Long, List<FieldFault>> warnings = new TreeMap<>();
        Set<RawHash> known = known(target, fates);
        for (Fate fate : fates) {
            Outcome.Status status = fate.outcome().status();
            if (isHeld(fate) && !known.add(fate.hash())) {
                status = Outcome.Status.UNCHANGED;
            } else if (isHeld(fate)) {
                toHold.add(fate);
            }
            counts = counts.read(status);
            if (!fate.outcome().warnings().isEmpty()) {
                warnings.put(fate.line(), fate.outcome().warnings());
            }
        }
        tables.warn(target.context().tenant(), target.importId(), warnings);
        if (!toHold.isEmpty()) {
            held.hold(
                    target.context().tenant(),
                    target.importId(),
                    target.connectionId(),
                    target.mapping(),
                    toHold,
                    cipher);
        }
        tables.count(target.context().tenant(), target.importId(), counts.warned(warnings.size()), bytesRead);
        Counts all = counts;
        units.afterCommit(() -> all.tell(target.mapping().kind(), target.counter()));
    }

    /** Lines that are held already, or were: the same line again is nothing new, and is not held twice. */
    private Set<RawHash> known(Target target, List<Fate> fates) {
        List<RawHash> hashes =
                fates.stream().filter(BatchWriter::isHeld).map(Fate::hash).toList();
        return held.heldBefore(target.context().tenant(), target.connectionId(), hashes);
    }

    private RawHash hash(Target target, RawRecord record) {
        return RawHash.of(cipher, target.context().tenant(), record.raw());
    }

    private static boolean isHeld(Fate fate) {
        return fate.outcome().status() == Outcome.Status.REFUSED
                || fate.outcome().status() == Outcome.Status.WAITING;
    }
}
