package livery.modules.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.RestartTable;
import livery.modules.internal.store.StoredRestart;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.deploy.Restart;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes for which this node starts its framework anew: what is to run is recorded, tried by the next start, and becomes
 * the set of all nodes when it runs. When it does not, or the start ends before it is known, the set before stays.
 */
final class Restarts {

    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    /** Nobody waits longer for a node that was to try one. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final UnitOfWork units;
    private final RestartTable table;
    private final PresentSet sets;
    private final ChangedSets changes;
    private final Node node;
    private final ColdChange cold;
    private final Audit audit;
    private final String name;

    /** @param name of this node */
    Restarts(
            UnitOfWork units,
            RestartTable table,
            PresentSet sets,
            ChangedSets changes,
            Node node,
            ColdChange cold,
            Audit audit,
            String name) {
        this.units = units;
        this.table = table;
        this.sets = sets;
        this.changes = changes;
        this.node = node;
        this.cold = cold;
        this.audit = audit;
        this.name = name;
    }

    /**
     * Passes when no node is trying one; inside a unit of work of the group.
     *
     * @throws Fault of kind CONFLICT when one is
     */
    void noneUnderWay() {
        if (table.last().filter(one -> one.isOpen() && !isOverdue(one)).isPresent()) {
            throw Fault.conflict("modules.change.busy", Map.of());
        }
    }

    private static boolean isOverdue(StoredRestart asked) {
        return asked.begunAt().isBefore(Instant.now().minus(LONGEST));
    }

    private static Sentence overdue(StoredRestart asked) {
        return new Sentence("modules.restart.overdue", Map.of("node", asked.node(), "minutes", LONGEST.toMinutes()));
    }

    /** Records what this node is to try; inside a unit of work of the group. */
    void begin(
            CallContext group,
            StoredSet present,
            Sentence told,
            Map<String, StoredSet.StoredEntry> after,
            Set<String> changed,
            Set<String> aside) {
        table.begin(new StoredRestart(
                name,
                present.number(),
                Instant.now(),
                group.person(),
                told,
                after,
                changed,
                new TreeSet<>(aside),
                Restart.State.TRYING,
                0,
                List.of()));
        audit.record(group, "modules.restart-begun", PresentSet.subject(told), Map.of("change", told.code()));
    }

    /**
     * The last one, of whichever node; inside a unit of work of the group. One of a node that has said nothing for too long
     * is told as put back: that node does not begin it any more.
     */
    Optional<Restart> last() {
        return table.last()
                .map(one -> one.isOpen() && isOverdue(one)
                        ? new Restart(
                                one.change(), one.node(), one.begunAt(), Restart.State.PUT_BACK, List.of(overdue(one)))
                        : one.told());
    }

    /** What this node is to try. */
    Optional<StoredRestart> open(CallContext group) {
        return units.call(group, table::last)
                .filter(one -> one.isOpen() && one.node().equals(name));
    }

    /** Begins to start anew for it; by whoever has the turn. Returns false when there is nothing to be changed by that. */
    boolean begun(CallContext group, StoredRestart asked) throws InterruptedException {
        return !isOverdue(asked) && cold.begun(wanted(group, asked), name(asked));
    }

    private static String name(StoredRestart asked) {
        return "change at " + asked.begunAt();
    }

    private Wanted wanted(CallContext group, StoredRestart asked) {
        return units.call(group, () -> changes.wanted(asked.entries()));
    }

    /**
     * Tries it, after the framework has started; by whoever has the turn.
     *
     * @return whether it runs now, and is the present set
     */
    boolean tried(CallContext group, StoredRestart asked) throws InterruptedException {
        List<Sentence> reasons = reasons(group, asked);
        if (reasons.isEmpty()) {
            int number = units.call(group, () -> {
                int added = sets.add(group, asked.base(), asked.by(), asked.change(), asked.entries());
                table.end(Restart.State.DONE, List.of());
                return added;
            });
            node.reached(number);
            LOG.info("Set {} runs, for which this node has started anew", number);
            return true;
        }
        LOG.warn("Modules are put back as they were before this node started anew, because {}", reasons);
        units.run(group, () -> {
            table.end(Restart.State.PUT_BACK, reasons);
            sets.recordFailed(group, asked.change(), reasons);
        });
        return false;
    }

    private List<Sentence> reasons(CallContext group, StoredRestart asked) throws InterruptedException {
        if (units.call(group, sets::present).number() != asked.base()) {
            return List.of(new Sentence("modules.restart.overtaken", Map.of()));
        }
        if (cold.isUndone(name(asked))) {
            return List.of(new Sentence("modules.restart.stuck", Map.of("node", name)));
        }
        if (asked.tries() == 0 && isOverdue(asked)) {
            return List.of(overdue(asked));
        }
        if (asked.tries() > 0) {
            return List.of(new Sentence("modules.restart.ended", Map.of("node", name)));
        }
        Wanted wanted = wanted(group, asked);
        units.run(group, table::tried);
        return node.settle(wanted, asked.changed(), asked.stayed());
    }
}
