package livery.web.rest.internal;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.modules.Modules;
import livery.web.RestModule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves each module that offers resources, for as long as it offers them. */
@Component(
        service = {},
        immediate = true)
public final class RestModules {

    private static final Logger LOG = LoggerFactory.getLogger(RestModules.class);

    private record Served(RestModule module, ServiceRegistration<Servlet> registration) {}

    private final BundleContext bundles;
    private final Access access;
    private final RateLimits rates;
    private final Modules modules;
    private final IdempotentCalls calls;
    private final Problems problems;
    private final HttpMetrics metrics;
    private final ServedModules catalogue;
    private final Map<Long, Served> served = new HashMap<>();

    @Activate
    public RestModules(
            BundleContext bundles,
            @Reference Access access,
            @Reference RateLimits rates,
            @Reference Modules modules,
            @Reference IdempotentCalls calls,
            @Reference Problems problems,
            @Reference ServedModules catalogue,
            @Reference HttpMetrics metrics) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.bundles = bundles;
        this.access = access;
        this.rates = rates;
        this.modules = modules;
        this.calls = calls;
        this.problems = problems;
    }

    @Reference(
            service = RestModule.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbind")
    synchronized void bind(ServiceReference<RestModule> reference, RestModule module) {
        try {
            Set<Class<?>> types = ResourceTypes.checked(module);
            JerseyServlet servlet = new JerseyServlet(module, access, rates, modules, calls, problems, metrics);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("livery.module", module.name());
            properties.put("livery.gateway.paths", ResourceTypes.paths(types));
            properties.put("livery.module.bundle", reference.getBundle().getBundleId());
            ServiceRegistration<Servlet> registration =
                    bundles.registerService(Servlet.class, servlet, FrameworkUtil.asDictionary(properties));
            served.put(id(reference), new Served(module, registration));
            catalogue.add(module);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The resources of {} cannot be served", module.name(), e);
        }
    }

    /** Returns when the requests inside the module have ended. */
    void unbind(ServiceReference<RestModule> reference, RestModule module) {
        Served gone;
        synchronized (this) {
            gone = served.remove(id(reference));
        }
        catalogue.remove(module);
        if (gone != null) {
            gone.registration().unregister();
        }
    }

    @Deactivate
    synchronized void close() {
        served.values().forEach(one -> one.registration().unregister());
        served.clear();
    }

    private static long id(ServiceReference<RestModule> reference) {
        return (Long) reference.getProperty("service.id");
    }
}
