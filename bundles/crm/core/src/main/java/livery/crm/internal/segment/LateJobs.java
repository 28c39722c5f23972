package livery.crm.internal.segment;

import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Jobs for those that jobs themselves need. */
record LateJobs(BundleContext bundles) {

    /** @throws Fault of kind UNAVAILABLE while there are none; the caller is asked again later */
    void start(CallContext context, NewJob job) {
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
