package livery.web.gateway.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Stands between the HTTP server and the modules. It knows them by service properties alone, so that no update of
 * theirs, nor of the REST engine, refreshes this bundle.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "livery.web.gateway")
public final class Gateway implements ServiceTrackerCustomizer<Servlet, ModuleServlet>, BundleListener {

    static final String MODULE = "livery.module";
    static final String PATHS = "livery.gateway.paths";
    /** Id of the bundle whose removal ends the module, where another has registered the servlet on its behalf. */
    static final String OWNER = "livery.module.bundle";

    private static final Duration LONGEST_PARK = Duration.ofSeconds(10);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);
    private static final int MOST_PARKED = 1_000;
    /** Far longer than a server needs that has seen it. */
    private static final Duration UNTIL_OFFERED_AGAIN = Duration.ofSeconds(5);

    private final BundleContext bundles;
    private final Slots slots = new Slots();
    private final Refusals refusals = new Refusals();
    private final Map<String, Long> owners = new ConcurrentHashMap<>();
    private final Set<ModuleServlet> served = ConcurrentHashMap.newKeySet();
    private final GatewayServlet servlet;
    private final ServiceTracker<Servlet, ModuleServlet> tracker;
    private final MissedModules missed;
    private final GatewayNumbers numbers;
    private final Entrance entrance = new Entrance(this::offer, UNTIL_OFFERED_AGAIN);

    @Activate
    public Gateway(BundleContext bundles, Map<String, Object> configuration) throws InvalidSyntaxException {
        this.bundles = bundles;
        Object most = configuration.getOrDefault("mostParked", MOST_PARKED);
        Object seconds = configuration.getOrDefault("longestParkSeconds", LONGEST_PARK.toSeconds());
        this.tracker = new ServiceTracker<>(
                bundles, bundles.createFilter("(&(objectClass=jakarta.servlet.Servlet)(" + PATHS + "=*))"), this);
        this.missed = new MissedModules(bundles, slots);
        this.numbers = new GatewayNumbers(bundles, slots, refusals);
        Object proxies = configuration.getOrDefault(
                "trustedProxies", System.getenv().getOrDefault("LIVERY_TRUSTED_PROXIES", ""));
        this.servlet = new GatewayServlet(
                slots,
                refusals,
                TrustedProxies.of(proxies.toString()),
                Duration.ofSeconds(Long.parseLong(seconds.toString())),
                Integer.parseInt(most.toString()),
                this::begin);
        bundles.addBundleListener(this);
        missed.open();
        numbers.open();
        entrance.open();
    }

    /** The HTTP server has the servlet: modules' servlets can have their surroundings from it. */
    private void begin() {
        entrance.taken();
        tracker.open();
    }

    private ServiceRegistration<Servlet> offer() {
        return bundles.registerService(
                Servlet.class,
                servlet,
                FrameworkUtil.asDictionary(Map.of(
                        "osgi.http.whiteboard.servlet.pattern",
                        new String[] {"/*"},
                        "osgi.http.whiteboard.servlet.name",
                        "livery-gateway",
                        "osgi.http.whiteboard.servlet.asyncSupported",
                        true)));
    }

    @Deactivate
    void close() {
        entrance.close();
        numbers.close();
        bundles.removeBundleListener(this);
        missed.close();
        tracker.close();
    }

    @Override
    public ModuleServlet addingService(ServiceReference<Servlet> reference) {
        Servlet found = bundles.getService(reference);
        ModuleServlet module = new ModuleServlet(found);
        String name = name(reference);
        if (isTaken(name, owner(reference))) {
            servlet.log("A second servlet calls itself " + name + ", and is not served");
            return module;
        }
        try {
            found.init(new ModuleConfig(name, servlet));
        } catch (ServletException | RuntimeException | LinkageError e) {
            servlet.log("The servlet of " + name + " did not start", e);
            return module;
        }
        owners.put(name, owner(reference));
        slots.claim(name, patterns(reference)).arrive(module);
        served.add(module);
        return module;
    }

    /** By a bundle that is there and is not another version of this one. */
    private boolean isTaken(String name, Long owner) {
        Long known = owners.get(name);
        Bundle before = known == null || known.equals(owner) ? null : bundles.getBundle(known);
        Bundle now = bundles.getBundle(owner);
        return before != null && now != null && !before.getSymbolicName().equals(now.getSymbolicName());
    }

    @Override
    public void modifiedService(ServiceReference<Servlet> reference, ModuleServlet module) {
        // Paths are fixed for the life of a servlet's registration.
    }

    @Override
    public void removedService(ServiceReference<Servlet> reference, ModuleServlet module) {
        if (served.remove(module)) {
            int left = slots.claim(name(reference), patterns(reference)).depart(module, LONGEST_DRAIN);
            if (left > 0) {
                servlet.log(left + " requests in " + name(reference) + " did not end within " + LONGEST_DRAIN);
            }
            module.servlet().destroy();
        }
        bundles.ungetService(reference);
    }

    /** A module whose bundle was uninstalled does not come back soon, so nobody waits for it, as for one that is updated. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            Long gone = event.getBundle().getBundleId();
            owners.forEach((module, owner) -> {
                if (owner.equals(gone) && owners.remove(module, owner)) {
                    slots.end(module);
                }
            });
        }
    }

    private static Long owner(ServiceReference<Servlet> reference) {
        return reference.getProperty(OWNER) instanceof Long owner
                ? owner
                : Long.valueOf(reference.getBundle().getBundleId());
    }

    private static String name(ServiceReference<Servlet> reference) {
        return String.valueOf(reference.getProperty(MODULE));
    }

    private static List<PathPattern> patterns(ServiceReference<Servlet> reference) {
        return PathPattern.of(reference, PATHS);
    }
}
