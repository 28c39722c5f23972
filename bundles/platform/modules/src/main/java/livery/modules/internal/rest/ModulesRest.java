package livery.modules.internal.rest;

import java.util.Set;
import livery.platform.Texts;
import livery.platform.deploy.Deployment;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources of the modules. */
@Component
public final class ModulesRest implements RestModule {

    private final Set<Object> resources;

    @Activate
    public ModulesRest(@Reference Deployment modules, @Reference Texts texts) {
        this.resources = Set.of(new ModulesResource(modules, texts));
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
