package livery.web.gateway.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The modules of which somebody says that they would answer some paths and are not here, and whether that is all there is
 * to know: by services of any kind that have these properties.
 */
final class MissedModules implements ServiceTrackerCustomizer<Object, String> {

    /** Where the module would answer. */
    static final String PATHS = "livery.gateway.missed";
    /** Present once whatever is to answer has come, or is told as missed; before, an unknown path may be of something to come. */
    static final String COMPLETE = "livery.gateway.complete";

    private final Slots slots;
    private final ServiceTracker<Object, String> tracker;
    private final ServiceTracker<Object, Object> complete;

    MissedModules(BundleContext bundles, Slots slots) throws InvalidSyntaxException {
        this.slots = slots;
        this.tracker = new ServiceTracker<>(
                bundles, bundles.createFilter("(&(" + PATHS + "=*)(" + Gateway.MODULE + "=*))"), this);
        this.complete = new ServiceTracker<>(bundles, bundles.createFilter("(" + COMPLETE + "=true)"), null) {
            @Override
            public Object addingService(ServiceReference<Object> reference) {
                slots.setComplete(true);
                return reference;
            }

            @Override
            public void removedService(ServiceReference<Object> reference, Object service) {
                slots.setComplete(size() > 0);
            }
        };
    }

    void open() {
        tracker.open();
        complete.open();
    }

    void close() {
        complete.close();
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
