package livery.modules.internal.node;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the framework of this node end and begin anew, in the same process: Karaf's own loop does it. */
public final class FrameworkRestart {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkRestart.class);

    /** What Karaf looks at when its framework has ended. */
    private static final String AGAIN = "karaf.restart";

    private final BundleContext context;

    public FrameworkRestart(BundleContext context) {
        this.context = context;
    }

    /** Returns at once; what runs is stopped as at any stop of the platform, so requests inside finish. */
    public void begin() {
        LOG.info("The framework starts anew");
        System.setProperty(AGAIN, "true");
        try {
            context.getBundle(0).stop();
        } catch (BundleException e) {
            throw new IllegalStateException("the framework cannot be stopped", e);
        }
    }
}
