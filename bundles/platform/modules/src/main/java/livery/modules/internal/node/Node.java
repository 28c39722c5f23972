package livery.modules.internal.node;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.platform.Fault;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the modules runs on this node, and what has been set aside. One change at a time. */
public final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Swap swap;
    private final NodeBundles bundles;
    private final Checks checks;
    private final Limits limits;
    private final Expansion expansion;
    private final Unwell unwell;
    private final BaseParts parts;
    private final Starts starts;
    private final Map<String, List<Sentence>> aside = new LinkedHashMap<>();
    /** What others are told while a change goes on, which may take long. */
    private volatile Map<String, List<Sentence>> toldAside = Map.of();

    private volatile Wanted running = Wanted.nothing();
    private volatile int reached;

    public Node(NodeBundles bundles, Checks checks, Limits limits, Expansion expansion, Drains drains, Starts starts) {
        this.starts = starts;
        this.bundles = bundles;
        this.checks = checks;
        this.limits = limits;
        this.expansion = expansion;
        this.unwell = new Unwell(checks);
        this.parts = new BaseParts(bundles);
        this.swap = new Swap(bundles, checks, limits, drains);
    }

    /** What runs, or ran until something of it failed. */
    public Wanted running() {
        return running;
    }

    /** Why modules have been set aside, by id. */
    public Map<String, List<Sentence>> aside() {
        return toldAside;
    }

    /** Those that are to run here and do not, or say themselves that they are not well. */
    public Set<String> troubled() {
        Set<String> troubled = new TreeSet<>(toldAside.keySet());
        running.modules().keySet().stream()
                .filter(module -> !faults(List.of(module)).isEmpty())
                .forEach(troubled::add);
        return troubled;
    }

    private void tell(Wanted wanted) {
        Map<String, List<Sentence>> told = new LinkedHashMap<>(aside);
        wanted.unreadable().forEach((module, reason) -> told.put(module, List.of(reason)));
        toldAside = Collections.unmodifiableMap(told);
        running = wanted;
    }

    /** The number of the set that this node has come to. */
    public int reached() {
        return reached;
    }

    public void reached(int number) {
        reached = number;
    }

    /** Bundles that are not what is wanted. */
    public List<Sentence> differences(Wanted wanted) {
        return wanted.bundles().stream()
                .filter(one -> !bundles.isThere(one))
                .map(one -> new Sentence(
                        "modules.verify.bundle",
                        Map.of("module", one.module(), "bundle", one.file().name())))
                .toList();
    }

    /**
     * Tries whether these run, and puts back what ran before when they do not. One that has been set aside stays so,
     * and does not keep others from being changed, unless it is itself what changes.
     *
     * @param changed the modules that are to be another than before, or to be tried again
     * @return why not, and what could not be put back
     */
    public synchronized Trial tryOut(Wanted wanted, Collection<String> changed) throws InterruptedException {
        Wanted before = running;
        Set<String> stay = new HashSet<>(aside.keySet());
        stay.removeAll(changed);
        Wanted tried = wanted.withoutAside(stay);
        List<Sentence> reasons = Waiting.reasons(wanted, tried, changed, aside);
        if (reasons.isEmpty()) {
            reasons = expand(tried, tried.newTo(before));
        }
        if (!reasons.isEmpty()) {
            bundles.requireGoingOn();
            LOG.warn("Modules stay as they are, because {}", reasons);
            return Trial.untouched(reasons);
        }
        reasons = swapTo(tried, Starts.unmarked());
        if (reasons.isEmpty()) {
            reasons = checks.awaitSound(changed, tried, limits.toCheck());
        }
        if (reasons.isEmpty()) {
            starts.over(tried.modules().keySet());
            aside.keySet().retainAll(stay);
            aside.keySet().retainAll(wanted.modules().keySet());
            tell(tried);
            return Trial.passed();
        }
        bundles.requireGoingOn();
        LOG.warn("Modules are put back as they were, because {}", reasons);
        bringUp(before, Starts.unmarked());
        return new Trial(
                reasons, Waiting.reasons(before, running, before.modules().keySet(), aside));
    }

    /** What takes as long as there are rows is done before anything stands still. */
    private List<Sentence> expand(Wanted wanted, Collection<String> fresh) {
        for (String module : fresh) {
            Optional<Sentence> failure =
                    expansion.of(module, Objects.requireNonNull(wanted.modules().get(module)));
            if (failure.isPresent()) {
                return List.of(failure.get());
            }
        }
        return List.of();
    }

    /** As {@link #settle(Wanted, Collection)}, and tries none all the same. */
    public synchronized void settle(Wanted wanted) throws InterruptedException {
        settle(wanted, Set.of());
    }

    /**
     * Brings up as many of these as run; each that fails is set aside, and the rest goes on without it. One at whose start
     * the process has ended again and again is set aside without being tried.
     *
     * @param again those that are to be tried all the same
     */
    public synchronized void settle(Wanted wanted, Collection<String> again) throws InterruptedException {
        Wanted before = running;
        aside.clear();
        starts.keep(wanted.modules());
        wanted.modules()
                .forEach((module, archive) -> starts.ended(module, archive.sha256())
                        .filter(reason -> !again.contains(module))
                        .ifPresent(reason -> setAside(module, List.of(reason))));
        bringUp(wanted.withoutAside(aside.keySet()), starts);
        unwell.watch(running.newTo(before), running.modules().keySet());
    }

    /** Waits until the modules that it has settled on say themselves that they are well, or their time is over. */
    public void awaitHealth() throws InterruptedException {
        unwell.await(limits.toCheck());
    }

    /** Asks those once more that have not said so yet. */
    public void askHealth() throws InterruptedException {
        unwell.ask(A_MOMENT);
    }

    /** The platform's own bundles that would have to stand still for these, so that the framework must start anew. */
    public Set<String> restartFor(Wanted wanted) {
        return parts.touched(wanted.withoutLacking());
    }

    /**
     * Puts their bundles in place for the next start of the framework.
     *
     * @return why that cannot be; empty when it is done
     */
    public synchronized List<Sentence> placeForNextStart(Wanted wanted) throws InterruptedException {
        try {
            swap.forNextStart(wanted.withoutLacking());
            return List.of();
        } catch (SwapException e) {
            return e.reasons();
        }
    }

    /**
     * As {@link #settle(Wanted, Collection)}, after the framework has started anew for these, and says whether it was worth it.
     *
     * @param changed the modules for which it did
     * @param stayed those that had been set aside before
     * @return why not all of them run that ran before, or are to run now; empty when they do
     */
    public synchronized List<Sentence> settle(Wanted wanted, Collection<String> changed, Collection<String> stayed)
            throws InterruptedException {
        settle(wanted, changed);
        List<Sentence> reasons = aside.entrySet().stream()
                .filter(one -> changed.contains(one.getKey()) || !stayed.contains(one.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> Waiting.reasons(wanted, running, changed, aside));
        if (reasons.isEmpty()) {
            reasons = checks.awaitSound(changed, wanted, limits.toCheck());
        }
        if (!reasons.isEmpty()) {
            bundles.requireGoingOn();
        }
        return reasons;
    }

    private void bringUp(Wanted wanted, Starts marked) throws InterruptedException {
        Wanted left = wanted;
        List<Sentence> reasons = swapTo(left, marked);
        while (!reasons.isEmpty()) {
            String guilty = guilty(reasons, left);
            setAside(guilty, reasons);
            left = left.without(List.of(guilty)).withoutLacking();
            reasons = swapTo(left, marked);
        }
        tell(left);
    }

    private void setAside(String module, List<Sentence> reasons) {
        LOG.error("Module {} is set aside, because {}", module, reasons);
        aside.put(module, reasons);
    }

    /** Bundles that hang, by the names of their modules: only a restart of the node rids it of them. */
    public List<Sentence> hanging() {
        return bundles.hanging().stream()
                .map(bundle -> new Sentence(
                        "modules.node.hangs",
                        Map.of(
                                "module",
                                NodeBundles.module(bundle).orElse(""),
                                "bundle",
                                String.valueOf(bundle.getSymbolicName()))))
                .toList();
    }

    private List<Sentence> swapTo(Wanted wanted, Starts marked) throws InterruptedException {
        try {
            swap.to(wanted, marked);
            return List.of();
        } catch (SwapException e) {
            bundles.requireGoingOn();
            return e.reasons();
        } catch (RuntimeException | LinkageError e) {
            bundles.requireGoingOn();
            LOG.error("Modules could not be changed", e);
            return List.of(new Sentence("modules.node.failed", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Of the first reason that names one; what is no module's fault is the node's, and tried again as it is.
     *
     * @throws Fault of kind UNAVAILABLE when it is the database's, which is away
     */
    static String guilty(List<Sentence> reasons, Wanted wanted) {
        RowsFailure.outage(reasons).ifPresent(away -> {
            throw Fault.of(Fault.Kind.UNAVAILABLE, away.code(), away.values());
        });
        Optional<String> named = reasons.stream()
                .map(reason -> String.valueOf(reason.values().getOrDefault("module", "")))
                .filter(wanted.modules()::containsKey)
                .findFirst();
        return named.orElseThrow(() -> new IllegalStateException("no module is to blame: " + reasons));
    }

    /** What is wrong now with the bundles of some modules; when nothing is, what those say that are not well. */
    public List<Sentence> faults(Collection<String> modules) {
        List<Sentence> faults = checks.faults(bundles.all().values().stream()
                .filter(bundle ->
                        NodeBundles.module(bundle).filter(modules::contains).isPresent())
                .toList());
        return faults.isEmpty() ? unwell.of(modules) : faults;
    }
}
