package livery.platform.internal.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends threads that look or write again and again. */
public final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final long LONGEST_SECONDS = 10;

    private Ending() {}

    /**
     * Interrupts them, and returns when they are at nothing any more, so that they do not reach for what somebody else has
     * by then; after ten seconds all the same.
     *
     * @param what they do, for the log
     */
    public static void of(ExecutorService threads, String what) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("{} does not end", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
