package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Capability;

/**
 * Whether two versions of a module can run side by side. They can when its bundles hold nothing but adapters: then
 * nobody meets both, since each connection says which version it runs with.
 */
final class SideBySide {

    /** By name, since the platform knows no module. */
    private static final String ADAPTER = "livery.dms.Adapter";

    /** What may be offered beside adapters: both versions tell the same in other words. */
    private static final String MESSAGES = "livery.platform.MessageSource";

    private static final Set<String> OF_EACH_BUNDLE = Set.of(
            IdentityNamespace.IDENTITY_NAMESPACE,
            "osgi.content",
            BundleNamespace.BUNDLE_NAMESPACE,
            HostNamespace.HOST_NAMESPACE);

    private SideBySide() {}

    /** Why those of which two versions are wanted cannot have them. */
    static List<Sentence> refused(Wanted wanted) {
        List<Sentence> refused = new ArrayList<>();
        wanted.modules().forEach((place, second) -> {
            String id = second.descriptor().id();
            ModuleArchive first = wanted.modules().get(id);
            if (!place.equals(id) && first != null) {
                refused(id, first, second, wanted, refused);
            }
        });
        return refused;
    }

    private static void refused(
            String id, ModuleArchive first, ModuleArchive second, Wanted wanted, List<Sentence> refused) {
        if (!onlyAdapters(first) || !onlyAdapters(second)) {
            refused.add(new Sentence("modules.plan.canary-no-adapter", Map.of("module", id)));
        }
        wanted.modules().values().stream()
                .map(ModuleArchive::descriptor)
                .filter(other -> other.requires().stream()
                        .anyMatch(required -> required.module().equals(id)))
                .findFirst()
                .ifPresent(other -> refused.add(
                        new Sentence("modules.plan.canary-needed", Map.of("module", id, "other", other.id()))));
        if (sameVersion(first.descriptor(), second.descriptor())) {
            refused.add(new Sentence(
                    "modules.plan.canary-version",
                    Map.of("module", id, "version", second.descriptor().version())));
        }
    }

    private static boolean onlyAdapters(ModuleArchive archive) {
        return archive.descriptor().migrations().isEmpty()
                && archive.descriptor().contractions().isEmpty()
                && archive.descriptor().bundles().stream()
                        .allMatch(bundle -> onlyAdapters(bundle.name(), archive.headers(bundle.name())));
    }

    private static boolean onlyAdapters(String name, Map<String, String> headers) {
        Set<String> services = new HashSet<>();
        try {
            for (Capability offered :
                    ResourceBuilder.build(name, new HashMap<>(headers)).getCapabilities(null)) {
                if (offered.getNamespace().equals("osgi.service")
                        && offered.getAttributes().get("objectClass") instanceof List<?> classes) {
                    classes.forEach(one -> services.add(String.valueOf(one)));
                } else if (!OF_EACH_BUNDLE.contains(offered.getNamespace())) {
                    return false;
                }
            }
        } catch (BundleException e) {
            // The plan says what is wrong with its manifest.
            return true;
        }
        return services.contains(ADAPTER) && Set.of(ADAPTER, MESSAGES).containsAll(services);
    }

    /** Also when only a bundle of them is: the framework knows a bundle by its name and version. */
    private static boolean sameVersion(ModuleDescriptor first, ModuleDescriptor second) {
        return first.version().equals(second.version())
                || first.bundles().stream()
                        .anyMatch(one -> second.bundles().stream()
                                .anyMatch(other -> one.name().equals(other.name())
                                        && one.version().equals(other.version())));
    }
}
