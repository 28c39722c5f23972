package livery.modules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells the gateway where modules of the set would answer that do not run here, so that callers hear that this part is
 * not running, and not that there is no such path: also of those that have never run since this node started.
 * Once it has told, a path that nobody has told of is unknown; before, it may be of a module that is about to start.
 */
final class MissedPaths {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");

    private record Seen(int set, Set<String> running) {}

    private final BundleContext bundles;
    private final UnitOfWork units;
    private final SetTable sets;
    private final ArchiveFiles files;
    private final Node node;
    private final Map<String, ServiceRegistration<?>> told = new HashMap<>();
    private @Nullable Seen seen;

    MissedPaths(BundleContext bundles, UnitOfWork units, SetTable sets, ArchiveFiles files, Node node) {
        this.bundles = bundles;
        this.units = units;
        this.sets = sets;
        this.files = files;
        this.node = node;
    }

    /** Looks what runs of the set that this node has come to. */
    void tell() {
        Set<String> running = Set.copyOf(node.running().modules().keySet());
        Seen now = new Seen(node.reached(), running);
        if (!now.equals(seen)) {
            tell(units.call(GROUP, () -> missed(now.set(), running)));
            if (seen == null) {
                bundles.registerService(
                        Object.class, this, FrameworkUtil.asDictionary(Map.of("livery.gateway.complete", true)));
            }
            seen = now;
        }
    }

    private Map<String, List<String>> missed(int number, Set<String> running) {
        Map<String, List<String>> missed = new TreeMap<>();
        sets.set(number).map(StoredSet::entries).orElse(Map.of()).forEach((module, entry) -> {
            if (!running.contains(module)) {
                files.find(entry.sha256())
                        .map(archive -> archive.descriptor().paths())
                        .filter(paths -> !paths.isEmpty())
                        .ifPresent(paths -> missed.put(module, paths));
            }
        });
        return missed;
    }

    private void tell(Map<String, List<String>> missed) {
        told.values().forEach(ServiceRegistration::unregister);
        told.clear();
        missed.forEach((module, paths) -> told.put(
                module,
                bundles.registerService(
                        Object.class,
                        this,
                        FrameworkUtil.asDictionary(Map.of(
                                "livery.module", module, "livery.gateway.missed", paths.toArray(String[]::new))))));
    }
}
