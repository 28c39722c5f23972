package livery.modules.internal.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.platform.deploy.Sentence;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words what a bundle would lack, and which module would bring it. */
final class MissingWords {

    private static final Logger LOG = LoggerFactory.getLogger(MissingWords.class);

    private MissingWords() {}

    /** @param modules by the name of each of their bundles */
    static Sentence of(Resolution.Trouble trouble, Map<String, String> modules, Collection<ModuleArchive> known) {
        if (trouble instanceof Resolution.Missing missing) {
            return of(missing, modules.getOrDefault(missing.bundle(), ""), known);
        }
        return new Sentence("modules.plan.clash", Map.of("reason", ((Resolution.Clash) trouble).told()));
    }

    private static Sentence of(Resolution.Missing missing, String module, Collection<ModuleArchive> known) {
        Requirement requirement = missing.requirement();
        Map<String, Object> values = new HashMap<>();
        values.put("module", module);
        values.put("bundle", missing.bundle());
        values.put("needs", Capabilities.described(requirement));
        Optional<ModuleArchive> brings =
                known.stream().filter(archive -> brings(archive, requirement)).findFirst();
        if (brings.isPresent()) {
            values.put("other", brings.get().descriptor().id());
            values.put("version", brings.get().descriptor().version());
            return new Sentence("modules.plan.needs-from", values);
        }
        Optional<Resolution.Offered> nearest = missing.nearest();
        if (nearest.isPresent()) {
            values.put("other", nearest.get().bundle());
            values.put("version", nearest.get().version().toString());
            return new Sentence("modules.plan.package-version", values);
        }
        boolean isPackage = requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
        return new Sentence(isPackage ? "modules.plan.package-missing" : "modules.plan.needs-missing", values);
    }

    private static boolean brings(ModuleArchive archive, Requirement requirement) {
        for (ModuleDescriptor.BundleFile bundle : archive.descriptor().bundles()) {
            try {
                boolean offers = ResourceBuilder.build(bundle.name(), new HashMap<>(archive.headers(bundle.name())))
                        .getCapabilities(requirement.getNamespace())
                        .stream()
                        .anyMatch(capability -> Capabilities.match(requirement, capability));
                if (offers) {
                    return true;
                }
            } catch (BundleException e) {
                LOG.debug("{} of a kept archive brings nothing, since nobody understands it", bundle.name(), e);
            }
        }
        return false;
    }
}
