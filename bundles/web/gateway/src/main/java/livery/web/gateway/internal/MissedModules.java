package livery.web.gateway.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The modules of which somebody says that they would answer some paths and are not here: by services of any kind that
 * have two properties.
 */
final class MissedModules implements ServiceTrackerCustomizer<Object, String> {

    /** Where the module would answer. */
    static final String PATHS = "livery.gateway.missed";

    private final Slots slots;
    private final ServiceTracker<Object, String> tracker;

    MissedModules(BundleContext bundles, Slots slots) throws InvalidSyntaxException {
        this.slots = slots;
        this.tracker = new ServiceTracker<>(
                bundles, bundles.createFilter("(&(" + PATHS + "=*)(" + Gateway.MODULE + "=*))"), this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public String addingService(ServiceReference<Object> reference) {
        String module = String.valueOf(reference.getProperty(Gateway.MODULE));
        slots.miss(module, PathPattern.of(reference, PATHS));
        return module;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, String module) {
        slots.miss(module, PathPattern.of(reference, PATHS));
    }

    @Override
    public void removedService(ServiceReference<Object> reference, String module) {
        slots.forget(module);
    }
}
