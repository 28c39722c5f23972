package livery.crm.internal.segment;

import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The platform's jobs, by the registry of services. */
@Component
public final class LookedUpJobs implements LateJobs {

    private final BundleContext bundles;

    @Activate
    public LookedUpJobs(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public void start(CallContext context, NewJob job) {
        ServiceReference<Jobs> reference = bundles.getServiceReference(Jobs.class);
        Jobs jobs = reference == null ? null : bundles.getService(reference);
        if (jobs == null) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.module.updating");
        }
        try {
            jobs.start(context, job);
        } finally {
            bundles.ungetService(reference);
        }
    }
}
