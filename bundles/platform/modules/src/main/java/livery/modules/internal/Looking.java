package livery.modules.internal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the modules of this node again and again, whatever comes of it, and says when that was last done. */
public final class Looking implements Runnable {

    /** Whoever has not been looked after for so long needs somebody. */
    static final Duration LATE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    /** One look. */
    interface Look {
        /** Returns whether there is to be another. */
        boolean more() throws InterruptedException;
    }

    private final Look look;
    private final Duration between;
    private final LongSupplier changed;
    private final LongSupplier clock;
    private volatile long looked;

    /**
     * @param changed when modules were last being changed by this node, which may take as long as there are rows
     * @param clock in nanoseconds, by which that is told too
     */
    Looking(Look look, Duration between, LongSupplier changed, LongSupplier clock) {
        this.look = look;
        this.between = between;
        this.changed = changed;
        this.clock = clock;
        this.looked = clock.getAsLong();
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                try {
                    more = look.more();
                    looked();
                } catch (RuntimeException | Error e) {
                    // An error of one look, such as a class that is missing, is not one of the next.
                    LOG.warn("Modules cannot be looked after now; tried again", e);
                }
                Thread.sleep(between.toMillis());
            }
        } catch (InterruptedException stopped) {
            // The platform stops, or this bundle does.
            Thread.currentThread().interrupt();
        }
    }

    /** Counts what has been done so far as a look. */
    void looked() {
        looked = clock.getAsLong();
    }

    /** Whether no look has come to its end for too long, though no modules were being changed. */
    boolean isLate() {
        long now = clock.getAsLong();
        return now - looked > LATE.toNanos() && now - changed.getAsLong() > LATE.toNanos();
    }
}
