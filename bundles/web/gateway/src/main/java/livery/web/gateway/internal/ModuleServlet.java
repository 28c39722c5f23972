package livery.web.gateway.internal;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A module's servlet while it is there, with the number of requests inside it. */
final class ModuleServlet {

    private final Servlet servlet;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closed;

    ModuleServlet(Servlet servlet) {
        this.servlet = servlet;
    }

    Servlet servlet() {
        return servlet;
    }

    /** Lets a request in; false once the servlet is going. Each true is followed by {@link #leave}. */
    boolean enter() {
        inside.incrementAndGet();
        if (closed) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (inside.decrementAndGet() == 0 && closed) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Lets nobody in any more and waits for those inside; returns how many were left when the time was over. */
    synchronized int drain(Duration longest) {
        closed = true;
        long end = System.nanoTime() + longest.toNanos();
        while (inside.get() > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return inside.get();
    }
}
