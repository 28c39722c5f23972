package livery.platform.internal.facts;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of a handler at a time, which another thread can look at, and cut short. */
final class Handling {

    private @Nullable Thread thread;
    private long since;
    private boolean cut;

    /** Lets the handler take a fact in. */
    void of(Runnable call) {
        begin();
        try {
            call.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        since = System.nanoTime();
        cut = false;
    }

    private synchronized void end() {
        thread = null;
        if (cut) {
            // It was meant for the handler, which has returned.
            var unused = Thread.interrupted();
        }
    }

    /** For how many seconds the handler has been at one fact. */
    synchronized long seconds() {
        return thread == null ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    /** Interrupts the handler when it has been at one fact for so long; true when it was interrupted just now. */
    synchronized boolean cut(long afterSeconds) {
        if (cut || seconds() < afterSeconds || thread == null) {
            return false;
        }
        cut = true;
        thread.interrupt();
        return true;
    }

    /** Whether the last call was cut short. */
    synchronized boolean wasCut() {
        return cut;
    }
}
