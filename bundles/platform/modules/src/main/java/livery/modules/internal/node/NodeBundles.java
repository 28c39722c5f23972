package livery.modules.internal.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of modules in this node's framework. None starts by itself: what is to run is asked for at each start. */
public final class NodeBundles {

    private static final Logger LOG = LoggerFactory.getLogger(NodeBundles.class);
    private static final String BESIDE = "#";
    private static final int SECONDS_TO_REFRESH = 60;

    private final BundleContext context;
    private final Marks marks;
    private final Path files;
    private final Set<Long> givenUp = ConcurrentHashMap.newKeySet();

    /** @param files where jars are unpacked to */
    public NodeBundles(BundleContext context, Path files) {
        this.context = context;
        this.files = files;
        this.marks = new Marks(files.resolve("marks.properties"));
        ofModules().filter(bundle -> isBeside(bundle) && !isBusy(bundle)).forEach(this::forget);
    }

    /** Those of modules, by location; without those that have been given up. */
    public Map<String, Bundle> all() {
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        ofModules()
                .filter(bundle -> !givenUp.contains(bundle.getBundleId()))
                .forEach(bundle -> bundles.put(location(bundle), bundle));
        return bundles;
    }

    private Stream<Bundle> ofModules() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(Modules.LOCATION));
    }

    /** Where it belongs, which is also told of one that had to be put beside one that was given up. */
    private static String location(Bundle bundle) {
        return bundle.getLocation().split(BESIDE, 2)[0];
    }

    private static boolean isBeside(Bundle bundle) {
        return bundle.getLocation().contains(BESIDE);
    }

    private static boolean isBusy(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING || bundle.getState() == Bundle.STOPPING;
    }

    /** Of the time before this start, when it stood in for one that hung; its place is free again. */
    private void forget(Bundle bundle) {
        try {
            remove(bundle);
        } catch (BundleException e) {
            LOG.warn("{} could not be removed", bundle.getLocation(), e);
        }
    }

    /**
     * Gives a bundle up that does not let itself be stopped. The framework waits for it whenever it is touched, so from
     * now on it is not; another may take its place beside it. It is gone when the node is started again.
     */
    void giveUp(Bundle bundle) {
        givenUp.add(bundle.getBundleId());
        marks.remove(location(bundle));
    }

    private boolean isGivenUp(Bundle bundle) {
        return givenUp.contains(bundle.getBundleId());
    }

    boolean isHanging(Bundle bundle) {
        return isGivenUp(bundle) && isBusy(bundle);
    }

    /** Those given up that still hang. */
    public List<Bundle> hanging() {
        return ofModules().filter(this::isHanging).toList();
    }

    /** Those given up that have come back after all, and can be removed. */
    List<Bundle> comeBack() {
        return ofModules()
                .filter(bundle -> isGivenUp(bundle) && !isBusy(bundle))
                .toList();
    }

    /**
     * What fails in a framework that is on its way down, or has ended, is no fault of a module.
     *
     * @throws InterruptedException when it is
     */
    void requireGoingOn() throws InterruptedException {
        if (isEnding()) {
            throw new InterruptedException("the framework ends");
        }
    }

    private boolean isEnding() {
        try {
            return context.getBundle(0).getState() == Bundle.STOPPING;
        } catch (IllegalStateException e) {
            // Nothing can be asked any more, since the framework has ended, or this bundle.
            return true;
        }
    }

    /** Those that are no module's. */
    public List<Bundle> base() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(Modules.LOCATION))
                .toList();
    }

    /** The module of a bundle, as {@link Wanted} names it; nothing for one that is no module's. */
    public static Optional<String> module(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(Modules.LOCATION)
                ? Optional.of(location.substring(Modules.LOCATION.length(), location.indexOf('/')))
                : Optional.empty();
    }

    /** A fragment is part of its host, and never starts. */
    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    /** Whether a bundle is there and was made of just these bytes. */
    public boolean isThere(Wanted.WantedBundle wanted) {
        return all().containsKey(wanted.location())
                && marks.of(wanted.location())
                        .filter(wanted.file().sha256()::equals)
                        .isPresent();
    }

    /** These and all that would have to stand still with them. */
    public Collection<Bundle> closure(Collection<Bundle> bundles) {
        return bundles.isEmpty()
                ? List.of()
                : wiring().getDependencyClosure(bundles).stream()
                        .filter(bundle -> !isHanging(bundle))
                        .toList();
    }

    void install(Wanted.WantedBundle wanted) throws BundleException {
        String location = wanted.location();
        for (int place = 2; context.getBundle(location) != null; place++) {
            location = wanted.location() + BESIDE + place;
        }
        String free = location;
        unpacked(wanted, jar -> context.installBundle(free, jar));
    }

    void update(Bundle bundle, Wanted.WantedBundle wanted) throws BundleException {
        unpacked(wanted, bundle::update);
    }

    void remove(Bundle bundle) throws BundleException {
        marks.remove(location(bundle));
        bundle.uninstall();
        givenUp.remove(bundle.getBundleId());
    }

    /**
     * Has the framework wire these anew, and what is left of former versions of them; not those which one that hangs
     * uses, for the framework would wait for that one.
     */
    void refresh(Collection<Bundle> bundles) throws InterruptedException {
        List<Bundle> hanging = hanging();
        List<Bundle> free = bundles.stream()
                .filter(bundle -> Collections.disjoint(wiring().getDependencyClosure(List.of(bundle)), hanging))
                .toList();
        if (free.isEmpty()) {
            // An empty list would mean all.
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(free, event -> done.countDown());
        if (!done.await(SECONDS_TO_REFRESH, TimeUnit.SECONDS)) {
            throw new SwapException(new Sentence("modules.node.refresh-hangs", Map.of("seconds", SECONDS_TO_REFRESH)));
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }

    /** The framework keeps a copy of its own of what it is given. */
    private void unpacked(Wanted.WantedBundle wanted, Taker taker) throws BundleException {
        Path file = files.resolve(wanted.file().sha256() + ".jar");
        try {
            Files.createDirectories(files);
            wanted.archive().extract(wanted.file(), file);
            try (InputStream jar = Files.newInputStream(file)) {
                marks.remove(wanted.location());
                taker.take(jar);
                marks.set(wanted.location(), wanted.file().sha256());
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Taker {
        void take(InputStream jar) throws BundleException;
    }
}
