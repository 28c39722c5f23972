package livery.dms.internal.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CrmIntake;
import livery.crm.Outcome;
import livery.data.EntityStore;
import livery.dms.internal.numbers.RecordNumbers;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.TenantId;

/** Takes one held record in again, on a person's word. Inside that person's unit of work. */
public final class Replay {

    private final IntakeTables tables;
    private final HeldTable held;
    private final Settling settling;
    private final RecordTaker taker;
    private final RecordCipher cipher;

    public Replay(EntityStore store, CrmIntake crm, RecordCipher cipher) {
        this.cipher = cipher;
        this.tables = new IntakeTables(store);
        this.held = new HeldTable(store);
        this.settling = new Settling(store);
        this.taker = new RecordTaker(crm);
    }

    /** Waits until no batch of the tenant is being taken in. */
    public void lock(TenantId tenant) {
        tables.lock(tenant);
    }

    /** What still keeps the record from being taken in, by column; empty when it has been, or now waits for another. */
    public List<FieldFault> replay(CallContext context, Mapping mapping, HeldRow row, Map<String, String> fields) {
        RecordTaker.Taken taken = taker.take(context, mapping, List.of(fields)).get(0);
        Outcome outcome = taken.outcome();
        if (outcome.status() == Outcome.Status.REFUSED) {
            return outcome.faults();
        }
        Outcome.Status before = row.state().equals(HeldRow.WAITING) ? Outcome.Status.WAITING : Outcome.Status.REFUSED;
        row.correct(fields, context, cipher);
        Waiting.settle(row, outcome);
        if (outcome.isPassedOver()) {
            held.forgotten(context.tenant(), List.of(row.id()));
        } else {
            Set<String> numbers = RecordNumbers.of(NumberColumns.of(mapping, fields.keySet()), fields);
            held.corrected(context.tenant(), row.id(), numbers, cipher);
        }
        boolean warned = !outcome.warnings().isEmpty();
        if (warned) {
            tables.warn(context.tenant(), row.importId(), Map.of(row.line(), outcome.warnings()));
        }
        tables.count(
                context.tenant(),
                row.importId(),
                Counts.NONE.plus(before, -1).plus(outcome.status(), 1).warned(warned ? 1 : 0),
                -1);
        if (!taken.held()) {
            settling.settle(context.tenant(), mapping, Map.of(taken.externalId(), row.id()));
        }
        if (RecordTaker.awaited(mapping.kind()) && taken.accepted()) {
            held.release(context.tenant(), mapping.source(), mapping.kind(), List.of(taken.externalId()));
        }
        return List.of();
    }
}
