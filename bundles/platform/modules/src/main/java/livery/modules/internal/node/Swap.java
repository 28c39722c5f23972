package livery.modules.internal.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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
    private final Checks checks;
    private final Limits limits;

    Swap(NodeBundles bundles, Checks checks, Limits limits) {
        this.bundles = bundles;
        this.checks = checks;
        this.limits = limits;
    }

    /** @throws SwapException when they do not run, or not in time; some of them may */
    void to(Wanted wanted) throws InterruptedException {
        Map<String, Wanted.WantedBundle> byLocation = new LinkedHashMap<>();
        wanted.bundles().forEach(one -> byLocation.put(one.location(), one));
        Map<String, Bundle> there = bundles.all();
        Map<Bundle, Wanted.WantedBundle> changing = new LinkedHashMap<>();
        List<Bundle> going = new ArrayList<>(bundles.comeBack());
        there.forEach((location, bundle) -> {
            Wanted.WantedBundle one = byLocation.get(location);
            if (one == null) {
                going.add(bundle);
            } else if (!bundles.isThere(one)) {
                changing.put(bundle, one);
            }
        });
        Set<Bundle> touched = new LinkedHashSet<>(changing.keySet());
        touched.addAll(going);
        stop(bundles.closure(touched));
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
        if (!touched.isEmpty()) {
            bundles.refresh(touched);
        }
        start(wanted);
    }

    private void stop(Collection<Bundle> closure) throws InterruptedException {
        List<Bundle> inOrder = new ArrayList<>(closure);
        Collections.reverse(inOrder);
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

    private void start(Wanted wanted) throws InterruptedException {
        Map<String, Bundle> there = bundles.all();
        List<Bundle> started = new ArrayList<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            Bundle bundle = Objects.requireNonNull(there.get(one.location()), one.location());
            if (!NodeBundles.isFragment(bundle)) {
                start(bundle);
            }
            started.add(bundle);
        }
        List<Sentence> faults = checks.await(started, limits.toCheck());
        if (!faults.isEmpty()) {
            throw new SwapException(faults);
        }
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
