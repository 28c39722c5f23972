package livery.platform.internal.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.facts.FactHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription's thread on this node: a handler that hangs keeps nobody else waiting. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LONGEST_END_SECONDS = 10;

    private final FactHandler handler;
    private final Delivery delivery;
    private final ExecutorService thread;
    private final Set<TenantId> wanted = new LinkedHashSet<>();
    private final Set<TenantId> again = new LinkedHashSet<>();
    private boolean running;

    Worker(FactHandler handler, Delivery delivery) {
        this.handler = handler;
        this.delivery = delivery;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "livery-facts-" + handler.subscription());
            made.setDaemon(true);
            return made;
        });
    }

    FactHandler handler() {
        return handler;
    }

    /** These tenants may have something new. */
    synchronized void offer(Set<TenantId> tenants) {
        wanted.addAll(tenants);
        if (!running && !wanted.isEmpty()) {
            try {
                thread.execute(this::work);
                running = true;
            } catch (RejectedExecutionException closed) {
                wanted.clear();
            }
        }
    }

    /** Those in which something failed, to be offered again. */
    synchronized Set<TenantId> again() {
        Set<TenantId> some = new LinkedHashSet<>(again);
        again.clear();
        return some;
    }

    /** What the handler is at; one that hangs is known by this. */
    Handling handling() {
        return delivery.handling();
    }

    private void work() {
        for (TenantId tenant = next(); tenant != null; tenant = next()) {
            try {
                if (delivery.deliver(tenant)) {
                    tryAgain(tenant);
                }
            } catch (Fault e) {
                LOG.debug("Facts of tenant {} cannot be told to {} now: {}", tenant, handler.subscription(), e.code());
                tryAgain(tenant);
            } catch (RuntimeException | Error e) {
                // Whatever it was, the next tenant is not to wait for it.
                LOG.error("Facts of tenant {} are not told to {}", tenant, handler.subscription(), e);
                tryAgain(tenant);
            }
        }
    }

    private synchronized void tryAgain(TenantId tenant) {
        again.add(tenant);
    }

    private synchronized @Nullable TenantId next() {
        var tenants = wanted.iterator();
        if (!tenants.hasNext() || thread.isShutdown()) {
            running = false;
            return null;
        }
        TenantId tenant = tenants.next();
        tenants.remove();
        return tenant;
    }

    /** Lets the fact that is being taken in end. */
    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("{} does not end with its fact; it is interrupted", handler.subscription());
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
