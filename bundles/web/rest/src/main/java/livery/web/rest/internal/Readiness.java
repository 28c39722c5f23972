package livery.web.rest.internal;

import java.util.ArrayList;
import java.util.List;
import livery.web.RestModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Which bundles and components of ours have not come up. A feature that says it has started proves nothing. */
@Component(service = Readiness.class)
public final class Readiness {

    private final BundleContext bundles;
    private final ServiceComponentRuntime components;
    private final ServedModules served;

    @Activate
    public Readiness(
            BundleContext bundles, @Reference ServiceComponentRuntime components, @Reference ServedModules served) {
        this.bundles = bundles;
        this.served = served;
        this.components = components;
    }

    /** Names of what is missing; empty when everything is there. */
    List<String> waitingFor() {
        List<String> missing = new ArrayList<>();
        for (Bundle bundle : bundles.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (!name.startsWith("livery.") || bundle.getHeaders().get("Fragment-Host") != null) {
                continue;
            }
            if (bundle.getState() != Bundle.ACTIVE) {
                missing.add(name);
                continue;
            }
            for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
                if (!satisfied(description)) {
                    missing.add(name + ": " + description.name);
                }
            }
        }
        if (missing.isEmpty() && served.all().size() < offered()) {
            missing.add("livery.web.rest: resources of a module");
        }
        return missing;
    }

    private int offered() {
        try {
            return bundles.getServiceReferences(RestModule.class, null).size();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter has no syntax", e);
        }
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
