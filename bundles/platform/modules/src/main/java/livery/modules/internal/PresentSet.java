package livery.modules.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.deploy.Sentence;
import livery.platform.nodes.Nodes;

/** The set that all nodes come to, and how it becomes another. Everything here belongs inside a unit of work of the group. */
final class PresentSet {

    private final SetTable sets;
    private final NodeTable table;
    private final Turn turn;
    private final Nodes nodes;
    private final Audit audit;

    PresentSet(SetTable sets, NodeTable table, Turn turn, Nodes nodes, Audit audit) {
        this.sets = sets;
        this.table = table;
        this.turn = turn;
        this.nodes = nodes;
        this.audit = audit;
    }

    /** @throws Fault of kind UNAVAILABLE when there is none yet */
    StoredSet present() {
        return sets.set(sets.present()).orElseThrow(() -> Fault.of(Fault.Kind.UNAVAILABLE, "modules.starting"));
    }

    /**
     * Stores what this node runs now as the one after, and returns its number.
     *
     * @throws Fault of kind CONFLICT when the turn has been lost, or there is another by now
     */
    int add(CallContext group, int base, PersonId by, Sentence told, Map<String, StoredSet.StoredEntry> entries) {
        turn.confirm();
        audit.record(group, "modules.changed", subject(told), Map.of("change", told.code()));
        table.reached(nodes.name(), base + 1);
        return sets.add(base, by, Instant.now(), told, entries);
    }

    /** Has it on record that what was tried does not run. */
    void recordFailed(CallContext group, Sentence told, List<Sentence> reasons) {
        audit.record(
                group,
                "modules.change-failed",
                subject(told),
                Map.of("change", told.code(), "reason", reasons.get(0).code()));
    }

    static Audit.Subject subject(Sentence told) {
        return new Audit.Subject("module", String.valueOf(told.values().getOrDefault("module", "")));
    }
}
