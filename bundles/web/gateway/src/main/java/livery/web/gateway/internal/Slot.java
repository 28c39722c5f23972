package livery.web.gateway.internal;

import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A module's place in the gateway. It outlives the module's servlet, so that requests can wait in it for the next one
 * without holding a thread.
 */
final class Slot {

    private final String module;
    private final List<PathPattern> patterns;
    private final Queue<AsyncContext> parked = new ArrayDeque<>();
    private final AtomicInteger parkedInAll;
    private volatile @Nullable ModuleServlet present;
    private volatile boolean gone;

    /**
     * @param parkedInAll counts what is parked in all slots together
     */
    Slot(String module, List<PathPattern> patterns, AtomicInteger parkedInAll) {
        this.module = module;
        this.patterns = List.copyOf(patterns);
        this.parkedInAll = parkedInAll;
    }

    String module() {
        return module;
    }

    List<PathPattern> patterns() {
        return patterns;
    }

    /** Whether the module does not come back: nothing is parked then. */
    boolean isGone() {
        return gone;
    }

    synchronized void setGone(boolean now) {
        gone = now;
    }

    /** The servlet, entered, or null while there is none. */
    @Nullable
    ModuleServlet enter() {
        ModuleServlet servlet = present;
        return servlet != null && servlet.enter() ? servlet : null;
    }

    /** How many wait for the servlet. */
    synchronized int parked() {
        return parked.size();
    }

    /**
     * Keeps a request until the servlet is back.
     *
     * @return false when the servlet is back already, or does not come back; nothing was kept then
     */
    synchronized boolean park(AsyncContext request) {
        if (present != null || gone) {
            return false;
        }
        parked.add(request);
        parkedInAll.incrementAndGet();
        return true;
    }

    /** Takes a request out, to answer it otherwise; false when it has gone on meanwhile. */
    synchronized boolean unpark(AsyncContext request) {
        boolean waited = parked.remove(request);
        if (waited) {
            parkedInAll.decrementAndGet();
        }
        return waited;
    }

    /** The servlet has come: everything parked goes on with it. */
    void arrive(ModuleServlet servlet) {
        synchronized (this) {
            present = servlet;
        }
        release();
    }

    /** The servlet goes: what comes from now on is parked, and those inside may finish. */
    int depart(ModuleServlet servlet, Duration longestDrain) {
        synchronized (this) {
            if (present == servlet) {
                present = null;
            }
        }
        return servlet.drain(longestDrain);
    }

    /** Lets everything parked find its way anew, to this slot's servlet or to whatever has taken the slot's place. */
    void release() {
        List<AsyncContext> goOn;
        synchronized (this) {
            goOn = List.copyOf(parked);
            parked.clear();
            parkedInAll.addAndGet(-goOn.size());
        }
        goOn.forEach(Slot::goOn);
    }

    /** One whose time is over in the same moment, or whose caller has gone, must not keep the others from going on. */
    static void goOn(AsyncContext request) {
        try {
            request.dispatch();
        } catch (IllegalStateException over) {
            request.getRequest().getServletContext().log("A parked request ended as it was to go on: " + over);
        }
    }
}
