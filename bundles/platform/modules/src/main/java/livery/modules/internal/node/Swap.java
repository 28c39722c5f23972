package livery.modules.internal.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import livery.archive.ModuleArchive;
import livery.platform.Cause;
import livery.platform.deploy.Sentence;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the bundles of this node to what is wanted: touches those that differ and those that use them, and no other.
 * Requests to what stands still are parked by the gateway meanwhile.
 */
final class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final NodeBundles bundles;
    private final BaseParts parts;
    private final Checks checks;
    private final Limits limits;
    private final Drains drains;

    Swap(NodeBundles bundles, Checks checks, Limits limits, Drains drains) {
        this.drains = drains;
        this.bundles = bundles;
        this.parts = new BaseParts(bundles);
        this.checks = checks;
        this.limits = limits;
    }

    /**
     * Brings them to run. What is part of the platform's own bundles, or is used by them, is left as it is.
     *
     * @param starts where it is marked which module is being started
     * @throws SwapException when they do not run, or not in time; some of them may
     * @throws InterruptedException when the process or the framework ends meanwhile
     */
    void to(Wanted wanted, Starts starts) throws InterruptedException {
        Collection<Bundle> touched = placed(wanted, bundle -> !parts.holds(bundle));
        if (!touched.isEmpty()) {
            bundles.refresh(touched);
        }
        start(wanted, starts);
    }

    /**
     * Puts all bundles in place for the next start of the framework, which alone has the platform's own take parts in or
     * let them go. Whatever changes stops here and now.
     *
     * @throws SwapException when one cannot be put there
     */
    void forNextStart(Wanted wanted) throws InterruptedException {
        placed(wanted, bundle -> true);
    }

    /** @param free which bundles may be changed or removed */
    private Collection<Bundle> placed(Wanted wanted, Predicate<Bundle> free) throws InterruptedException {
        Difference difference = Difference.of(bundles, wanted);
        Map<Bundle, Wanted.WantedBundle> changing = difference.changing();
        List<Bundle> going = new ArrayList<>(bundles.comeBack());
        going.addAll(difference.going());
        going.removeIf(bundle -> !free.test(bundle));
        changing.keySet().stream()
                .filter(bundle -> !free.test(bundle))
                .findFirst()
                .ifPresent(bundle -> {
                    throw new SwapException(sentence("modules.node.needs-restart", bundle, "", ""));
                });
        Set<Bundle> touched = new LinkedHashSet<>(changing.keySet());
        touched.addAll(going);
        stop(usersFirst(
                bundles.closure(touched).stream()
                        .filter(bundle -> NodeBundles.module(bundle).isPresent())
                        .toList(),
                wanted));
        touched.removeIf(bundles::isHanging);
        going.removeIf(bundles::isHanging);
        changing.keySet().removeIf(bundles::isHanging);
        for (Bundle bundle : going) {
            change(bundle, () -> bundles.remove(bundle));
        }
        for (Map.Entry<Bundle, Wanted.WantedBundle> one : changing.entrySet()) {
            change(one.getKey(), () -> bundles.update(one.getKey(), one.getValue()));
        }
        Set<String> taken = bundles.all().keySet();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            if (!taken.contains(one.location())) {
                install(one);
            }
        }
        return touched;
    }

    /** Whoever uses others stands still before them, so that none has to find out that what it uses is gone. */
    private List<Bundle> usersFirst(Collection<Bundle> closure, Wanted wanted) {
        List<String> starts =
                wanted.bundles().stream().map(Wanted.WantedBundle::location).toList();
        Map<Bundle, Integer> places = new HashMap<>();
        bundles.all().forEach((location, bundle) -> places.put(bundle, starts.indexOf(location)));
        places.values().removeIf(place -> place < 0);
        // Nobody that stays uses what goes, so that is first; it was installed in the order of its start.
        return closure.stream()
                .sorted(Comparator.comparing((Bundle bundle) -> places.getOrDefault(bundle, Integer.MAX_VALUE))
                        .thenComparing(Bundle::getBundleId)
                        .reversed())
                .toList();
    }

    private void stop(List<Bundle> inOrder) throws InterruptedException {
        drains.of(inOrder, limits.toStop());
        for (Bundle bundle : inOrder) {
            if (bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING) {
                stop(bundle);
            }
        }
    }

    private void stop(Bundle bundle) throws InterruptedException {
        // One that still starts has had its time, and the framework lets nobody stop it before.
        Duration most = bundle.getState() == Bundle.STARTING ? A_MOMENT : limits.toStop();
        try {
            Patience.within(most, () -> false, () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return bundle;
            });
        } catch (TimeoutException e) {
            LOG.error("{} does not stop, and is left as it is until the node is started again", bundle, e);
            bundles.giveUp(bundle);
        } catch (ExecutionException e) {
            // It is stopped all the same; what it threw is its last word.
            LOG.warn("{} threw while it was stopped", bundle.getSymbolicName(), e.getCause());
        }
    }

    private interface Step {
        void run() throws BundleException;
    }

    private void change(Bundle bundle, Step step) throws InterruptedException {
        try {
            Patience.within(limits.toStop(), () -> false, () -> {
                step.run();
                return bundle;
            });
        } catch (TimeoutException e) {
            LOG.error("{} cannot be changed, and is left as it is until the node is started again", bundle, e);
            bundles.giveUp(bundle);
        } catch (ExecutionException e) {
            throw new SwapException(sentence("modules.node.change-failed", bundle, "reason", Cause.of(e)));
        }
    }

    private void install(Wanted.WantedBundle one) {
        try {
            bundles.install(one);
        } catch (BundleException e) {
            throw new SwapException(new Sentence(
                    "modules.node.change-failed",
                    Map.of("module", one.module(), "bundle", one.file().name(), "reason", Cause.of(e))));
        }
    }

    private void start(Wanted wanted, Starts starts) throws InterruptedException {
        Map<String, Bundle> there = bundles.all();
        List<Bundle> started = new ArrayList<>();
        for (Map.Entry<String, ModuleArchive> module : wanted.modules().entrySet()) {
            List<Bundle> own = wanted.bundles(module.getKey()).stream()
                    .map(one -> Objects.requireNonNull(there.get(one.location()), one.location()))
                    .toList();
            List<Bundle> idle = own.stream()
                    .filter(bundle -> !NodeBundles.isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                    .toList();
            if (!idle.isEmpty()) {
                start(module.getKey(), module.getValue(), idle, starts);
            }
            started.addAll(own);
        }
        starts.beginAll();
        List<Sentence> faults = checks.await(started, limits.toCheck());
        if (!faults.isEmpty()) {
            bundles.requireGoingOn();
        }
        starts.allOver();
        if (!faults.isEmpty()) {
            throw new SwapException(faults);
        }
    }

    /** Whoever is interrupted is so because the process ends, maybe by a module: the mark is to outlast it. */
    private void start(String module, ModuleArchive archive, List<Bundle> idle, Starts starts)
            throws InterruptedException {
        bundles.requireGoingOn();
        LOG.info("Module {} is started", module);
        starts.begin(module, archive.sha256());
        try {
            for (Bundle bundle : idle) {
                start(bundle);
            }
        } catch (SwapException e) {
            bundles.requireGoingOn();
            starts.over(Set.of(module));
            throw e;
        }
        if (starts.oneByOne()) {
            // What is wrong with it is told when all are checked.
            checks.await(idle, limits.toCheck());
            bundles.requireGoingOn();
        }
        starts.over(Set.of(module));
    }

    private void start(Bundle bundle) throws InterruptedException {
        try {
            Patience.within(limits.toStart(), checks::migrates, () -> {
                bundle.start(Bundle.START_TRANSIENT);
                return bundle;
            });
        } catch (TimeoutException e) {
            throw new SwapException(List.of(
                    sentence(
                            "modules.node.start-hangs",
                            bundle,
                            "seconds",
                            limits.toStart().toSeconds()),
                    sentence("modules.node.until-restart", bundle, "", "")));
        } catch (ExecutionException e) {
            throw new SwapException(sentence("modules.node.start-failed", bundle, "reason", Cause.of(e)));
        }
    }

    private static Sentence sentence(String code, Bundle bundle, String name, Object value) {
        return new Sentence(
                code,
                Map.of(
                        "module",
                        NodeBundles.module(bundle).orElse(""),
                        "bundle",
                        String.valueOf(bundle.getSymbolicName()),
                        name,
                        value));
    }
}
