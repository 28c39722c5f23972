package livery.web.rest.internal;

import jakarta.servlet.Servlet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.platform.Cause;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.modules.Modules;
import livery.web.RestModule;
import livery.web.ServedResources;
import org.osgi.framework.Bundle;
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

/** Serves each module that offers resources, for as long as it offers them, and says which it cannot serve. */
@Component(immediate = true)
public final class RestModules implements ServedResources {

    private static final Logger LOG = LoggerFactory.getLogger(RestModules.class);

    private record Served(
            RestModule module,
            Bundle bundle,
            List<String> paths,
            JerseyServlet servlet,
            ServiceRegistration<Servlet> registration) {}

    private record Refused(long bundle, String reason) {}

    private final BundleContext bundles;
    private final Access access;
    private final RateLimits rates;
    private final Modules modules;
    private final IdempotentCalls calls;
    private final Problems problems;
    private final HttpMetrics metrics;
    private final ServedModules catalogue;
    private final Map<Long, Served> served = new HashMap<>();
    private final Map<Long, Refused> refused = new HashMap<>();

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
        Bundle bundle = reference.getBundle();
        try {
            List<String> paths = List.of(ResourceTypes.paths(ResourceTypes.checked(module)));
            requireOwn(module.name(), paths, bundle);
            JerseyServlet servlet =
                    new JerseyServlet(module, access, rates, modules, calls, problems, metrics, new BodyLimit());
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("livery.module", module.name());
            properties.put("livery.gateway.paths", paths.toArray(String[]::new));
            properties.put("livery.module.bundle", bundle.getBundleId());
            ServiceRegistration<Servlet> registration =
                    bundles.registerService(Servlet.class, servlet, FrameworkUtil.asDictionary(properties));
            served.put(id(reference), new Served(module, bundle, paths, servlet, registration));
            catalogue.add(module);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The resources of {} cannot be served", bundle.getSymbolicName(), e);
            refused.put(id(reference), new Refused(bundle.getBundleId(), Cause.of(e)));
        }
    }

    /** Of a bundle in its own place another version may still be there, which hangs. */
    private void requireOwn(String name, List<String> paths, Bundle bundle) {
        for (Served other : served.values()) {
            boolean same = Objects.equals(other.bundle().getSymbolicName(), bundle.getSymbolicName());
            if (!same && other.module().name().equals(name)) {
                throw new IllegalArgumentException(
                        "the name " + name + " is taken by " + other.bundle().getSymbolicName());
            }
            if (!same && !Collections.disjoint(other.paths(), paths)) {
                Set<String> taken = new TreeSet<>(paths);
                taken.retainAll(other.paths());
                throw new IllegalArgumentException(
                        taken + " is of " + other.bundle().getSymbolicName());
            }
        }
    }

    @Override
    public synchronized Optional<String> fault(long bundle) {
        return Stream.concat(
                        refused.values().stream()
                                .filter(one -> one.bundle() == bundle)
                                .map(Refused::reason),
                        served.values().stream()
                                .filter(one -> one.bundle().getBundleId() == bundle)
                                .flatMap(one -> Stream.ofNullable(one.servlet().failure())))
                .findFirst();
    }

    /** Returns when the requests inside the module have ended. */
    void unbind(ServiceReference<RestModule> reference, RestModule module) {
        Served gone;
        synchronized (this) {
            gone = served.remove(id(reference));
            refused.remove(id(reference));
        }
        if (gone != null) {
            catalogue.remove(module);
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
