package livery.dms.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.data.EntityStore;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/**
 * Records that wait for others. When those have come they are due, in the same commit; then they are taken in, some in
 * each unit of work, so that what came may have very many waiting for it. Who was killed in between goes on later.
 */
final class Waiting {

    private final EntityStore store;
    private final IntakeTables tables;
    private final HeldTable held;
    private final Settling settling;
    private final RecordTaker taker;
    private final Mappings mappings;
    private final RecordCipher cipher;

    /**
     * @param mappings the mapping of a connection by its id
     */
    Waiting(EntityStore store, IntakeTables tables, RecordTaker taker, Mappings mappings, RecordCipher cipher) {
        this.cipher = cipher;
        this.store = store;
        this.tables = tables;
        this.held = new HeldTable(store);
        this.settling = new Settling(store);
        this.taker = taker;
        this.mappings = mappings;
    }

    /** These have come: what waited for them is due. Returns whether anything was. */
    boolean release(CallContext context, String source, RecordKind kind, Collection<String> externalIds) {
        return held.release(context.tenant(), source, kind, externalIds) > 0;
    }

    /** Takes in some of what is due, the oldest first. Returns whether there may be more. */
    boolean takeDue(CallContext context, String source, int most) {
        List<HeldRow> due = due(source, most);
        replay(context, source, due);
        return !due.isEmpty();
    }

    /** The first that is due cannot be taken in for a reason of our own: a person must look. */
    boolean giveUpFirst(CallContext context, String source) {
        List<HeldRow> first = due(source, 1);
        first.forEach(row -> giveUp(context, row));
        return !first.isEmpty();
    }

    private void giveUp(CallContext context, HeldRow row) {
        row.open(Documents.writeFaults(List.of(new FieldFault("", "dms.record.failed"))));
        tables.count(
                context.tenant(),
                row.importId(),
                Counts.NONE.plus(Outcome.Status.WAITING, -1).plus(Outcome.Status.REFUSED, 1),
                -1);
    }

    private List<HeldRow> due(String source, int most) {
        return store.session()
                .createSelectionQuery("""
                        from HeldRow where state = 'waiting' and source = :source and needsKind is null
                        order by id""", HeldRow.class)
                .setParameter("source", source)
                .setMaxResults(most)
                .getResultList();
    }

    private void replay(CallContext context, String source, List<HeldRow> rows) {
        Map<Long, List<HeldRow>> byConnection = new HashMap<>();
        rows.forEach(row -> byConnection
                .computeIfAbsent(row.connectionId(), id -> new ArrayList<>())
                .add(row));
        byConnection.forEach((connection, group) -> {
            Mapping mapping = mappings.of(context.tenant(), connection);
            if (mapping == null) {
                // Nobody can say any more what the columns mean: a person must look.
                group.forEach(row -> giveUp(context, row));
            } else {
                replay(context, source, mapping, group);
            }
        });
    }

    private void replay(CallContext context, String source, Mapping mapping, List<HeldRow> rows) {
        List<RecordTaker.Taken> taken = taker.take(
                context,
                mapping,
                rows.stream().map(row -> row.values(context, cipher)).toList());
        Map<Long, Counts> changes = new HashMap<>();
        Set<String> come = new HashSet<>();
        Map<String, Long> well = new HashMap<>();
        List<Long> forgotten = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            HeldRow row = rows.get(i);
            Outcome outcome = taken.get(i).outcome();
            Counts change = changes.getOrDefault(row.importId(), Counts.NONE)
                    .plus(Outcome.Status.WAITING, -1)
                    .plus(outcome.status(), 1);
            if (!outcome.warnings().isEmpty()) {
                tables.warn(context.tenant(), row.importId(), Map.of(row.line(), outcome.warnings()));
                change = change.warned(1);
            }
            changes.put(row.importId(), change);
            settle(row, outcome);
            if (outcome.isPassedOver()) {
                forgotten.add(row.id());
            }
            if (taken.get(i).accepted()) {
                come.add(taken.get(i).externalId());
            }
            if (!taken.get(i).held()) {
                well.merge(taken.get(i).externalId(), row.id(), Math::max);
            }
        }
        held.forgotten(context.tenant(), forgotten);
        settling.settle(context.tenant(), mapping, well);
        changes.forEach((importId, change) -> tables.count(context.tenant(), importId, change, -1));
        if (RecordTaker.awaited(mapping.kind()) && !come.isEmpty()) {
            release(context, source, mapping.kind(), come);
        }
    }

    /** Puts a held record into the state that its replay has led to. */
    static void settle(HeldRow row, Outcome outcome) {
        Outcome.Missing missing = outcome.waitsFor();
        switch (outcome.status()) {
            case ACCEPTED, UNCHANGED -> {
                row.resolve(Instant.now());
                if (outcome.isPassedOver()) {
                    row.forget();
                }
            }
            case REFUSED -> row.open(Documents.writeFaults(outcome.faults()));
            case WAITING -> {
                if (missing == null) {
                    throw new IllegalStateException("a record waits for nothing");
                } else {
                    row.waitFor(Kinds.id(missing.kind()), missing.externalId());
                }
            }
        }
    }
}
