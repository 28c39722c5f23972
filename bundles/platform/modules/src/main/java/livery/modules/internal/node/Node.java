package livery.modules.internal.node;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the modules runs on this node, and what has been set aside. One change at a time. */
public final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Swap swap;
    private final NodeBundles bundles;
    private final Checks checks;
    private final Limits limits;
    private final Map<String, List<Sentence>> aside = new LinkedHashMap<>();
    /** What others are told while a change goes on, which may take long. */
    private volatile Map<String, List<Sentence>> toldAside = Map.of();

    private volatile Wanted running = Wanted.nothing();
    private volatile int reached;

    public Node(NodeBundles bundles, Checks checks, Limits limits) {
        this.bundles = bundles;
        this.checks = checks;
        this.limits = limits;
        this.swap = new Swap(bundles, checks, limits);
    }

    /** What runs, or ran until something of it failed. */
    public Wanted running() {
        return running;
    }

    /** Why modules have been set aside, by id. */
    public Map<String, List<Sentence>> aside() {
        return toldAside;
    }

    private void tell(Wanted wanted) {
        toldAside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
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
     * @return why not; empty when they run now
     */
    public synchronized List<Sentence> tryOut(Wanted wanted, Collection<String> changed) throws InterruptedException {
        Wanted before = running;
        Set<String> stay = new HashSet<>(aside.keySet());
        stay.removeAll(changed);
        Wanted tried = withoutLacking(wanted.without(stay));
        List<Sentence> reasons = swapTo(tried);
        if (reasons.isEmpty()) {
            reasons = checks.awaitHealth(changed, limits.toCheck());
        }
        if (reasons.isEmpty()) {
            aside.keySet().retainAll(stay);
            aside.keySet().retainAll(wanted.modules().keySet());
            tell(tried);
            return reasons;
        }
        LOG.warn("Modules are put back as they were, because {}", reasons);
        bringUp(before);
        return reasons;
    }

    /** Brings up as many of these as run; each that fails is set aside, and the rest goes on without it. */
    public synchronized void settle(Wanted wanted) throws InterruptedException {
        aside.clear();
        bringUp(withoutLacking(wanted));
    }

    private void bringUp(Wanted wanted) throws InterruptedException {
        Wanted left = wanted;
        List<Sentence> reasons = swapTo(left);
        while (!reasons.isEmpty()) {
            String guilty = guilty(reasons, left);
            LOG.error("Module {} is set aside, because {}", guilty, reasons);
            aside.put(guilty, reasons);
            left = withoutLacking(left.without(List.of(guilty)));
            reasons = swapTo(left);
        }
        tell(left);
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

    private List<Sentence> swapTo(Wanted wanted) throws InterruptedException {
        try {
            swap.to(wanted);
            return List.of();
        } catch (SwapException e) {
            return e.reasons();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Modules could not be changed", e);
            return List.of(new Sentence("modules.node.failed", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    /** Of the first reason that names one; what is no module's fault is the node's, and tried again as it is. */
    private static String guilty(List<Sentence> reasons, Wanted wanted) {
        Optional<String> named = reasons.stream()
                .map(reason -> String.valueOf(reason.values().getOrDefault("module", "")))
                .filter(wanted.modules()::containsKey)
                .findFirst();
        return named.orElseThrow(() -> new IllegalStateException("no module is to blame: " + reasons));
    }

    /** Without those that need a module which is not among them. */
    private static Wanted withoutLacking(Wanted wanted) {
        Wanted left = wanted;
        while (true) {
            Wanted among = left;
            List<String> lacking = among.modules().entrySet().stream()
                    .filter(one -> lacks(one.getValue(), among))
                    .map(Map.Entry::getKey)
                    .toList();
            if (lacking.isEmpty()) {
                return left;
            }
            left = among.without(lacking);
        }
    }

    private static boolean lacks(ModuleArchive archive, Wanted among) {
        return archive.descriptor().requires().stream()
                .map(ModuleDescriptor.Requirement::module)
                .anyMatch(required -> !among.modules().containsKey(required));
    }

    /** What is wrong now with the bundles of some modules. */
    public List<Sentence> faults(Collection<String> modules) {
        return checks.faults(bundles.all().values().stream()
                .filter(bundle ->
                        NodeBundles.module(bundle).filter(modules::contains).isPresent())
                .toList());
    }
}
