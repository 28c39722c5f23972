package livery.dms.internal.connections;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;

/**
 * Makes a Camel context for each connection. All share one scheduler, which only looks for work, and one pool, which
 * does it: a connection has no threads of its own. Routes find them in the registry under {@code livery.scheduler} and
 * {@code livery.workers}.
 */
final class CamelContexts implements Contexts {

    private static final int SCHEDULERS = 2;
    private static final int MOST_WORKERS = 64;
    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 20;

    private final BundleContext bundles;
    private final ConnectionMetrics metrics;
    private final ScheduledExecutorService scheduler =
            Executors.newScheduledThreadPool(SCHEDULERS, threads("livery-poll-"));
    private final ExecutorService workers = workers();

    CamelContexts(BundleContext bundles, ConnectionMetrics metrics) {
        this.metrics = metrics;
        this.bundles = bundles;
    }

    @Override
    public Runnable start(Adapter adapter, Connection connection, Intake intake) throws Exception {
        OsgiDefaultCamelContext context = new OsgiDefaultCamelContext(bundles);
        context.disableJMX();
        context.getCamelContextExtension().setName(connection.tenant() + "-" + connection.id());
        context.getShutdownStrategy().setTimeout(STOP_SECONDS);
        context.getRegistry().bind("livery.scheduler", scheduler);
        context.getRegistry().bind("livery.workers", workers);
        WatchedRoutes watched = new WatchedRoutes(metrics, adapter.id(), connection);
        context.addRoutePolicyFactory(watched);
        context.getCamelContextExtension().addInterceptStrategy(watched);
        context.addRoutes(adapter.routes(connection, intake));
        context.start();
        return context::stop;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        workers.shutdownNow();
    }

    /** A worker stays with its file to the end, so there are more of them than can write at once. */
    private static ExecutorService workers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST_WORKERS,
                MOST_WORKERS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads("livery-import-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
