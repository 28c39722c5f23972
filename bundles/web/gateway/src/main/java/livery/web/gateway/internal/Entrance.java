package livery.web.gateway.internal;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceRegistration;

/**
 * Offers the gateway's servlet to the HTTP server until that has taken it. Pax Web can miss that a servlet and its context
 * belong together when both come at the same instant of a start: it would answer 404 to everything, for good.
 */
final class Entrance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Entrance.class.getName());

    private final Supplier<ServiceRegistration<Servlet>> offer;
    private final Duration patience;
    private final CountDownLatch taken = new CountDownLatch(1);
    private final Thread watching = new Thread(this::watch, "livery-gateway-entrance");
    private @Nullable ServiceRegistration<Servlet> offered;
    private boolean closed;

    /**
     * @param offer registers the servlet
     * @param patience how long the server has to take it before it is offered once more
     */
    Entrance(Supplier<ServiceRegistration<Servlet>> offer, Duration patience) {
        this.offer = offer;
        this.patience = patience;
        this.watching.setDaemon(true);
    }

    void open() {
        offerAnew();
        watching.start();
    }

    /** The server has it. */
    void taken() {
        taken.countDown();
    }

    private void watch() {
        try {
            while (!taken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The HTTP server has not taken the gateway; it is offered again");
                offerAnew();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void offerAnew() {
        if (closed) {
            return;
        }
        withdraw();
        offered = offer.get();
    }

    private void withdraw() {
        if (offered != null) {
            offered.unregister();
            offered = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        watching.interrupt();
        withdraw();
    }
}
