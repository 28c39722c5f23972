package livery.modules.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Trial;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.deploy.Change;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;

/** Carries changes out: tries them on this node, and has what runs become the set of all. By whoever has the turn. */
final class Changing {

    /** The set of a node that has to go back to the present one. */
    private static final int NOWHERE = -1;

    private final UnitOfWork units;
    private final PresentSet sets;
    private final ChangedSets changes;
    private final Plans plans;
    private final Node node;
    private final Restarts restarts;

    Changing(UnitOfWork units, PresentSet sets, ChangedSets changes, Plans plans, Node node, Restarts restarts) {
        this.units = units;
        this.sets = sets;
        this.changes = changes;
        this.plans = plans;
        this.node = node;
        this.restarts = restarts;
    }

    /**
     * Carries one out.
     *
     * @throws Fault as {@link livery.platform.deploy.Deployment#carryOut} says
     */
    Outcome carryOut(CallContext group, Change change, boolean restart) {
        StoredSet present = units.call(group, sets::present);
        Map<String, StoredSet.StoredEntry> after = units.call(group, () -> changes.after(present, change));
        Plan plan = units.call(group, () -> plans.of(change, present, after));
        refuse("modules.change.obstacles", plan.obstacles());
        Set<String> changed = changed(change, present.entries(), after);
        Sentence told = changes.told(change, after, present);
        units.run(group, restarts::noneUnderWay);
        if (plan.restart().isEmpty()) {
            return live(group, present, after, changed, told);
        }
        if (!restart) {
            refuse("modules.change.needs-restart", plan.restart());
        }
        units.run(
                group,
                () -> restarts.begin(
                        group, present, told, after, changed, node.aside().keySet()));
        return new Outcome(false, true, present.number(), List.of(), List.of(), Duration.ZERO);
    }

    private static void refuse(String code, List<Sentence> reasons) {
        if (!reasons.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFLICT,
                    code,
                    Map.of(),
                    reasons.stream()
                            .map(one -> new FieldFault("", one.code(), one.values()))
                            .toList(),
                    null);
        }
    }

    private Outcome live(
            CallContext group,
            StoredSet present,
            Map<String, StoredSet.StoredEntry> after,
            Set<String> changed,
            Sentence told) {
        long start = System.nanoTime();
        Trial trial = tried(group, after, changed);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!trial.reasons().isEmpty()) {
            sets.recordFailed(group, told, trial.reasons());
            return new Outcome(false, false, present.number(), trial.reasons(), trial.notRestored(), took);
        }
        int number = stored(group, present, told, after);
        node.reached(number);
        return new Outcome(true, false, number, List.of(), List.of(), took);
    }

    private Trial tried(CallContext group, Map<String, StoredSet.StoredEntry> after, Set<String> changed) {
        Wanted wanted = units.call(group, () -> changes.wanted(after));
        try {
            return node.tryOut(wanted, changed);
        } catch (RuntimeException e) {
            // It could not be put back either, for a reason of the node's own; it is tried again until it can.
            node.reached(NOWHERE);
            throw e;
        } catch (InterruptedException e) {
            node.reached(NOWHERE);
            Thread.currentThread().interrupt();
            throw Fault.of(Fault.Kind.UNAVAILABLE, "modules.change.interrupted");
        }
    }

    /** When it cannot be stored, this node runs what is no set: it goes back to the present one by itself. */
    private int stored(CallContext group, StoredSet present, Sentence told, Map<String, StoredSet.StoredEntry> after) {
        try {
            return units.call(group, () -> sets.add(group, present.number(), group.person(), told, after));
        } catch (RuntimeException e) {
            node.reached(NOWHERE);
            throw e;
        }
    }

    /** What a change is about: the modules and second versions that differ, and those that are to be tried again. */
    static Set<String> changed(
            Change change, Map<String, StoredSet.StoredEntry> before, Map<String, StoredSet.StoredEntry> after) {
        Set<String> changed = new TreeSet<>();
        after.forEach((module, entry) -> {
            StoredSet.StoredEntry former = before.get(module);
            if (former == null || !former.with(null).equals(entry.with(null))) {
                changed.add(module);
            }
            if (former == null
                    || former.disabled() != entry.disabled()
                    || !Objects.equals(former.canary(), entry.canary())) {
                changed.add(module + Modules.CANARY);
            }
        });
        if (change instanceof Change.Enable enable) {
            changed.addAll(List.of(enable.module(), enable.module() + Modules.CANARY));
        }
        return changed;
    }
}
