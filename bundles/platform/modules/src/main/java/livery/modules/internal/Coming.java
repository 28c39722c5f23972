package livery.modules.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import livery.archive.ModuleArchive;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredRestart;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this node comes to the set that it is to run: at its start, and whenever there is another. */
final class Coming {

    private static final Logger LOG = LoggerFactory.getLogger(Coming.class);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");

    /** How far it has come. */
    enum State {
        DOWN,
        UP,
        /** The framework ends, and begins anew. */
        ENDS
    }

    private final UnitOfWork units;
    private final SetTable sets;
    private final ChangedSets changes;
    private final Shipped shipped;
    private final Turn turn;
    private final Node node;
    private final ColdChange cold;
    private final Restarts restarts;
    private final IntConsumer reached;

    /** @param reached records which set this node has come to; inside a unit of work of the group */
    Coming(
            UnitOfWork units,
            SetTable sets,
            ChangedSets changes,
            Shipped shipped,
            Turn turn,
            Node node,
            ColdChange cold,
            Restarts restarts,
            IntConsumer reached) {
        this.units = units;
        this.sets = sets;
        this.changes = changes;
        this.shipped = shipped;
        this.turn = turn;
        this.node = node;
        this.cold = cold;
        this.restarts = restarts;
        this.reached = reached;
    }

    /** Brings up what is to run, or what this node has started anew for. */
    State start() throws InterruptedException {
        long start = System.nanoTime();
        StoredSet set = units.call(GROUP, this::withShipped);
        Optional<StoredRestart> asked = restarts.open(GROUP);
        // Of several nodes that start anew, each does so in its turn, and has it until it is up.
        boolean anew = asked.isPresent() || cold.isUnderWay();
        if (anew && !turn.take(GROUP)) {
            return State.DOWN;
        }
        boolean ends = false;
        try {
            ends = asked.isPresent() ? !tried(asked.get(), set) : !settle(set);
        } finally {
            if (anew && !ends) {
                turn.give(GROUP);
            }
        }
        if (ends) {
            return State.ENDS;
        }
        LOG.info(
                "Modules {} run after {} ms",
                node.running().modules().keySet(),
                (System.nanoTime() - start) / 1_000_000);
        return State.UP;
    }

    /** Returns false when the framework ends, to start with it or with the set before. */
    private boolean tried(StoredRestart asked, StoredSet set) throws InterruptedException {
        boolean isNew = asked.tries() == 0 && asked.base() == set.number();
        if (isNew && restarts.begun(GROUP, asked)) {
            return false;
        }
        return restarts.tried(GROUP, asked) || settle(set);
    }

    /** Comes to the set that another node has made, or to what this one is to try. */
    State follow() throws InterruptedException {
        Optional<StoredRestart> asked = restarts.open(GROUP);
        boolean behind = units.call(GROUP, sets::present) != node.reached();
        if ((asked.isPresent() || behind) && turn.take(GROUP)) {
            boolean ends = false;
            try {
                ends = asked.isPresent() ? !tried(asked.get(), present()) : !settle(present());
                // The next node has its turn only then.
                if (!ends) {
                    node.awaitHealth();
                }
            } finally {
                if (!ends) {
                    turn.give(GROUP);
                }
            }
            if (ends) {
                return State.ENDS;
            }
            LOG.info(
                    "Modules of set {} run: {}",
                    node.reached(),
                    node.running().modules().keySet());
        }
        return State.UP;
    }

    private StoredSet present() {
        return units.call(GROUP, () -> sets.set(sets.present()).orElseThrow());
    }

    /** Returns false when it takes a new start of the framework, which has begun. */
    private boolean settle(StoredSet set) throws InterruptedException {
        Wanted wanted = units.call(GROUP, () -> changes.wanted(set.entries()));
        if (cold.begun(wanted, "set " + set.number())) {
            return false;
        }
        node.settle(wanted, enabledSince(set.number()));
        // First recorded: when that fails, it is still behind, and comes here again.
        units.run(GROUP, () -> reached.accept(set.number()));
        node.reached(set.number());
        return true;
    }

    /** By others, while this node was up. */
    private Set<String> enabledSince(int number) {
        int since = node.reached();
        return since <= 0 || since >= number
                ? Set.of()
                : ChangedSets.enabled(units.call(GROUP, () -> sets.sets(number, number - since)));
    }

    /** The present set, once what the distribution brings has become part of it. */
    private StoredSet withShipped() {
        List<ModuleArchive> archives = shipped.archives();
        int present = sets.lockPresent();
        Map<String, StoredSet.StoredEntry> before =
                sets.set(present).map(StoredSet::entries).orElse(Map.of());
        Map<String, StoredSet.StoredEntry> after = shipped.entries(archives, before, Instant.now());
        if (present == 0 || !after.equals(before)) {
            present = sets.add(
                    present, PersonId.SYSTEM, Instant.now(), new Sentence("modules.set.distribution", Map.of()), after);
        }
        return sets.set(present).orElseThrow();
    }
}
