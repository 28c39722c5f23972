package livery.web.rest.internal;

import java.util.List;
import java.util.Map;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.web.RestModule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the resources of all modules that offer some are served. */
@Component
public final class ServedCheck implements HealthCheck {

    private static final String PART = "api";

    private final BundleContext bundles;
    private final ServedModules served;

    @Activate
    public ServedCheck(BundleContext bundles, @Reference ServedModules served) {
        this.bundles = bundles;
        this.served = served;
    }

    @Override
    public List<HealthPart> parts() {
        int offered = offered();
        int now = served.all().size();
        return List.of(
                now < offered
                        ? HealthPart.down(PART, "web.module.not-served", Map.of("offered", offered, "served", now))
                        : HealthPart.up(PART));
    }

    private int offered() {
        try {
            return bundles.getServiceReferences(RestModule.class, null).size();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter has no syntax", e);
        }
    }
}
