package livery.modules.internal.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import livery.platform.modules.Drain;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has bundles that are to stop end what they have under way, while all of them still serve. */
public final class Drains {

    private static final Logger LOG = LoggerFactory.getLogger(Drains.class);

    private final BundleContext context;

    public Drains(BundleContext context) {
        this.context = context;
    }

    /** Returns when they have, or after that time; one that cannot is logged, and stops as it is. */
    void of(Collection<Bundle> bundles, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (ServiceReference<Drain> reference : references(bundles)) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            try {
                Patience.within(left, () -> false, () -> drained(reference, left));
            } catch (TimeoutException e) {
                LOG.warn("{} has not ended what it does in {}, and is stopped", reference.getBundle(), most, e);
            } catch (ExecutionException e) {
                LOG.warn("{} could not end what it does, and is stopped", reference.getBundle(), e.getCause());
            }
        }
    }

    private List<ServiceReference<Drain>> references(Collection<Bundle> bundles) {
        try {
            List<ServiceReference<Drain>> found = new ArrayList<>(context.getServiceReferences(Drain.class, null));
            found.removeIf(reference -> !bundles.contains(reference.getBundle()));
            return found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is always a valid one", e);
        }
    }

    private boolean drained(ServiceReference<Drain> reference, Duration most) {
        Drain drain = context.getService(reference);
        if (drain == null) {
            return false;
        }
        try {
            drain.drain(most);
        } finally {
            context.ungetService(reference);
        }
        return true;
    }
}
