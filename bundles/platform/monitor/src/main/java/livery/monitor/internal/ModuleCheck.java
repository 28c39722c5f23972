package livery.monitor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.platform.modules.Modules;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Which bundles and components of the platform itself have not come up, part by part. A feature that says it has started
 * proves nothing. Bundles of installed modules come and go, or are given up, while the node serves: whether what is to run
 * of them does is not told here.
 */
@Component
public final class ModuleCheck implements HealthCheck {

    private static final String OURS = "livery.";

    private final BundleContext bundles;
    private final ServiceComponentRuntime components;

    @Activate
    public ModuleCheck(BundleContext bundles, @Reference ServiceComponentRuntime components) {
        this.bundles = bundles;
        this.components = components;
    }

    @Override
    public List<HealthPart> parts() {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Bundle bundle : bundles.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (name.startsWith(OURS)
                    && !bundle.getLocation().startsWith(Modules.LOCATION)
                    && bundle.getHeaders().get("Fragment-Host") == null) {
                missing.computeIfAbsent(module(name), module -> new ArrayList<>())
                        .addAll(missing(name, bundle));
            }
        }
        List<HealthPart> parts = new ArrayList<>();
        missing.forEach((module, names) -> parts.add(part("module/" + module, names)));
        return parts;
    }

    private static String module(String bundle) {
        return bundle.substring(OURS.length()).split("\\.", 2)[0];
    }

    private static HealthPart part(String name, List<String> missing) {
        return missing.isEmpty()
                ? HealthPart.up(name)
                : HealthPart.down(name, "platform.module.not-up", Map.of("missing", String.join(", ", missing)));
    }

    private List<String> missing(String name, Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE) {
            return List.of(name);
        }
        List<String> missing = new ArrayList<>();
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
            if (!satisfied(description)) {
                missing.add(description.name);
            }
        }
        return missing;
    }

    private boolean satisfied(ComponentDescriptionDTO description) {
        if (!components.isComponentEnabled(description) || "require".equals(description.configurationPolicy)) {
            return true;
        }
        return components.getComponentConfigurationDTOs(description).stream()
                .anyMatch(configuration -> configuration.state == ComponentConfigurationDTO.ACTIVE
                        || configuration.state == ComponentConfigurationDTO.SATISFIED);
    }
}
