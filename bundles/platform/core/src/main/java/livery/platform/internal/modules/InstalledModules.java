package livery.platform.internal.modules;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;

/** The modules that bundles name in their manifests, for as long as one of their bundles is installed. */
@Component(service = InstalledModules.class)
public final class InstalledModules {

    private static final int INSTALLED =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    /** Read once for each class: headers are read anew each time that they are asked for. */
    private static final ClassValue<Optional<String>> OWNERS = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> part) {
            return Optional.ofNullable(FrameworkUtil.getBundle(part)).flatMap(bundle -> header(bundle, Modules.MODULE));
        }
    };

    private final Map<Long, InstalledModule> byBundle = new ConcurrentHashMap<>();
    private final Function<Class<?>, Optional<String>> owners;
    private final @Nullable BundleTracker<Bundle> bundles;

    @Activate
    public InstalledModules(BundleContext context) {
        owners = OWNERS::get;
        bundles = new BundleTracker<>(context, INSTALLED, null) {
            @Override
            public Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
                read(bundle);
                return bundle;
            }

            @Override
            public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle same) {
                read(bundle);
            }

            @Override
            public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle same) {
                byBundle.remove(bundle.getBundleId());
            }
        };
        bundles.open();
    }

    /** Those of a test, which says whose a class is. */
    public InstalledModules(Function<Class<?>, Optional<String>> owners, InstalledModule... modules) {
        this.owners = owners;
        this.bundles = null;
        Arrays.stream(modules).forEach(one -> byBundle.put((long) byBundle.size(), one));
    }

    @Deactivate
    void close() {
        if (bundles != null) {
            bundles.close();
        }
    }

    private void read(Bundle bundle) {
        header(bundle, Modules.MODULE)
                .ifPresentOrElse(
                        id -> byBundle.put(bundle.getBundleId(), module(bundle, id)),
                        () -> byBundle.remove(bundle.getBundleId()));
    }

    private static InstalledModule module(Bundle bundle, String id) {
        Set<String> needs = header(bundle, Modules.NEEDS).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(need -> !need.isEmpty())
                .collect(Collectors.toSet());
        return new InstalledModule(id, header(bundle, Modules.NAME).orElse(InstalledModule.standardName(id)), needs);
    }

    private static Optional<String> header(Bundle bundle, String name) {
        return Optional.ofNullable(bundle.getHeaders("").get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The module that a class belongs to; nothing when it is of one that cannot be switched. */
    Optional<String> owner(Class<?> part) {
        return owners.apply(part);
    }

    /** By where its bundle comes from: both versions name the same module in their manifests. */
    static boolean canary(Class<?> part) {
        Bundle bundle = FrameworkUtil.getBundle(part);
        return bundle != null && canary(bundle.getLocation());
    }

    static boolean canary(String location) {
        int end = location.indexOf('/');
        return location.startsWith(Modules.LOCATION)
                && end > 0
                && location.substring(0, end).endsWith(Modules.CANARY);
    }

    /** All of them by their ids, in order. */
    Map<String, InstalledModule> all() {
        Map<String, InstalledModule> all = new TreeMap<>();
        byBundle.values().forEach(one -> all.merge(one.id(), one, InstalledModule::and));
        return all;
    }

    /** The module and all that it cannot do without, in whatever many steps; itself first. */
    static Set<String> withNeeds(Map<String, InstalledModule> all, String id) {
        Set<String> found = new LinkedHashSet<>();
        addNeeds(all, id, found);
        return found;
    }

    private static void addNeeds(Map<String, InstalledModule> all, String id, Set<String> found) {
        InstalledModule module = all.get(id);
        if (found.add(id) && module != null) {
            new TreeSet<>(module.needs()).forEach(need -> addNeeds(all, need, found));
        }
    }

    /** Those that cannot do without the module, in whatever many steps, without itself. */
    static Set<String> needing(Map<String, InstalledModule> all, String id) {
        return all.keySet().stream()
                .filter(other -> !other.equals(id) && withNeeds(all, other).contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
