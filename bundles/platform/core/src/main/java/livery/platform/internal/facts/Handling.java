package livery.platform.internal.facts;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of a handler at a time, which another thread can look at, cut short, and give up when that does not help. */
final class Handling {

    private enum State {
        /** The handler is at it, or there is none. */
        GOING,
        /** It has been interrupted. */
        CUT,
        /** It was interrupted and did not return: it is nobody's any more. */
        GIVEN_UP
    }

    /** A handler that was given up returns after all: nothing it has done counts. */
    static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("the handler did not end when it was interrupted");
        }
    }

    private @Nullable Thread thread;
    private long since;
    private Runnable whenGivenUp = () -> {};
    private State state = State.GOING;

    /**
     * Lets the handler take a fact in.
     *
     * @param whenGivenUp run by the thread that gives it up
     * @throws GivenUp when it was given up meanwhile
     */
    void of(Runnable call, Runnable whenGivenUp) {
        begin(whenGivenUp);
        try {
            call.run();
        } finally {
            end();
        }
    }

    private synchronized void begin(Runnable otherwise) {
        thread = Thread.currentThread();
        since = System.nanoTime();
        whenGivenUp = otherwise;
        state = State.GOING;
    }

    private synchronized void end() {
        thread = null;
        if (state != State.GOING) {
            // It was meant for the handler, which has returned.
            var unused = Thread.interrupted();
        }
        if (state == State.GIVEN_UP) {
            throw new GivenUp();
        }
    }

    /** For how many seconds the handler has been at one fact. */
    synchronized long seconds() {
        return thread == null ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    /** Interrupts the handler when it has been at one fact for so long; true when it was interrupted just now. */
    synchronized boolean cut(long afterSeconds) {
        if (state != State.GOING || thread == null || seconds() < afterSeconds) {
            return false;
        }
        state = State.CUT;
        thread.interrupt();
        return true;
    }

    /** Whether a handler that was interrupted is still at the same fact after so long. */
    synchronized boolean hangs(long afterSeconds) {
        return state == State.CUT && thread != null && seconds() >= afterSeconds;
    }

    /** Gives up a handler that was interrupted and is still at the same fact after so long; true when it was just now. */
    boolean giveUp(long afterSeconds) {
        Runnable otherwise;
        synchronized (this) {
            if (!hangs(afterSeconds)) {
                return false;
            }
            state = State.GIVEN_UP;
            otherwise = whenGivenUp;
        }
        otherwise.run();
        return true;
    }

    /** Whether the last call was cut short. */
    synchronized boolean wasCut() {
        return state != State.GOING;
    }

    /** Whether the last call was given up. */
    synchronized boolean wasGivenUp() {
        return state == State.GIVEN_UP;
    }
}
