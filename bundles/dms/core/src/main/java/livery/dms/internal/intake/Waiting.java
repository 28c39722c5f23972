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
import livery.dms.internal.Documents;
import livery.dms.internal.Kinds;
import livery.platform.CallContext;

/** Records that wait for others, taken in when those have come. Inside the unit of work that brought them. */
final class Waiting {

    private static final int AT_ONCE = 500;

    private final EntityStore store;
    private final IntakeTables tables;
    private final RecordTaker taker;
    private final Mappings mappings;

    /**
     * @param mappings the mapping of a connection by its id
     */
    Waiting(EntityStore store, IntakeTables tables, RecordTaker taker, Mappings mappings) {
        this.store = store;
        this.tables = tables;
        this.taker = taker;
        this.mappings = mappings;
    }

    /** These have come: takes in what waited for them, and then what waited for that. */
    void wake(CallContext context, String source, RecordKind kind, Collection<String> externalIds) {
        List<String> ids = new ArrayList<>(new HashSet<>(externalIds));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            long after = 0;
            List<HeldRow> waiting = page(source, kind, some, after);
            while (!waiting.isEmpty()) {
                replay(context, source, waiting);
                after = waiting.get(waiting.size() - 1).id();
                waiting = page(source, kind, some, after);
            }
        }
    }

    private List<HeldRow> page(String source, RecordKind kind, List<String> ids, long after) {
        return store.session()
                .createSelectionQuery("""
                        from HeldRow where state = 'waiting' and source = :source and needsKind = :kind
                        and needsId in :ids and id > :after order by id""", HeldRow.class)
                .setParameter("source", source)
                .setParameter("kind", Kinds.id(kind))
                .setParameterList("ids", ids)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void replay(CallContext context, String source, List<HeldRow> rows) {
        Map<Long, List<HeldRow>> byConnection = new HashMap<>();
        rows.forEach(row -> byConnection
                .computeIfAbsent(row.connectionId(), id -> new ArrayList<>())
                .add(row));
        byConnection.forEach((connection, group) -> {
            Mapping mapping = mappings.of(context.tenant(), connection);
            if (mapping != null) {
                replay(context, source, mapping, group);
            }
        });
    }

    private void replay(CallContext context, String source, Mapping mapping, List<HeldRow> rows) {
        List<RecordTaker.Taken> taken = taker.take(
                context,
                mapping,
                rows.stream().map(row -> Documents.texts(row.fields())).toList());
        Map<Long, Counts> changes = new HashMap<>();
        Set<String> come = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            HeldRow row = rows.get(i);
            Outcome outcome = taken.get(i).outcome();
            Counts change = changes.getOrDefault(row.importId(), Counts.NONE)
                    .plus(Outcome.Status.WAITING, -1)
                    .plus(outcome.status(), 1);
            changes.put(row.importId(), change);
            settle(row, outcome);
            if (taken.get(i).accepted()) {
                come.add(taken.get(i).externalId());
            }
        }
        changes.forEach((importId, change) -> tables.count(context.tenant(), importId, change, -1));
        if (RecordTaker.awaited(mapping.kind()) && !come.isEmpty()) {
            wake(context, source, mapping.kind(), come);
        }
    }

    /** Puts a held record into the state that its replay has led to. */
    static void settle(HeldRow row, Outcome outcome) {
        Outcome.Missing missing = outcome.waitsFor();
        switch (outcome.status()) {
            case ACCEPTED, UNCHANGED -> row.resolve(Instant.now());
            case REFUSED -> row.open(Documents.writeFaults(outcome.faults()));
            case WAITING -> {
                if (missing != null) {
                    row.waitFor(Kinds.id(missing.kind()), missing.externalId());
                }
            }
        }
    }
}
