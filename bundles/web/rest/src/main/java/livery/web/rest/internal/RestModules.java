package livery.web.rest.internal;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
@Component(service = RestModules.class, immediate = true)
public final class RestModules {

    private static final Logger LOG = LoggerFactory.getLogger(RestModules.class);

    private record Served(RestModule module, ServiceRegistration<Servlet> registration) {}

    private final BundleContext bundles;
    private final Access access;
    private final Problems problems;
    private final Map<Long, Served> served = new HashMap<>();
    private long version;

    @Activate
    public RestModules(BundleContext bundles, @Reference Access access, @Reference Problems problems) {
        this.bundles = bundles;
        this.access = access;
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
            JerseyServlet servlet = new JerseyServlet(module, access, problems);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("livery.module", module.name());
            properties.put("livery.gateway.paths", ResourceTypes.paths(types));
            properties.put("livery.module.bundle", reference.getBundle().getBundleId());
            ServiceRegistration<Servlet> registration =
                    bundles.registerService(Servlet.class, servlet, FrameworkUtil.asDictionary(properties));
            served.put(id(reference), new Served(module, registration));
            version++;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The resources of {} cannot be served", module.name(), e);
        }
    }

    /** Returns when the requests inside the module have ended. */
    void unbind(ServiceReference<RestModule> reference, RestModule module) {
        Served gone;
        synchronized (this) {
            gone = served.remove(id(reference));
            version++;
        }
        if (gone != null) {
            gone.registration().unregister();
        }
    }

    @Deactivate
    synchronized void close() {
        served.values().forEach(one -> one.registration().unregister());
        served.clear();
    }

    /** What is served now, by name. */
    synchronized Map<String, RestModule> modules() {
        Map<String, RestModule> byName = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        served.values().forEach(one -> names.add(one.module().name()));
        names.forEach(name -> served.values().stream()
                .filter(one -> one.module().name().equals(name))
                .findFirst()
                .ifPresent(one -> byName.put(name, one.module())));
        return byName;
    }

    /** Grows whenever the modules change. */
    synchronized long version() {
        return version;
    }

    private static long id(ServiceReference<RestModule> reference) {
        return (Long) reference.getProperty("service.id");
    }
}
