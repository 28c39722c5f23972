package livery.dms.internal.connections;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things in the background, one at a time, and again while they fail. */
final class Conductor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final long millisBeforeAgain;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "livery-connections");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean closing;

    Conductor(long millisBeforeAgain) {
        this.millisBeforeAgain = millisBeforeAgain;
    }

    /** Does it soon, and again until it says that it is done. */
    void untilDone(String whose, BooleanSupplier work) {
        thread.execute(() -> now(whose, work));
    }

    /** As {@link #untilDone}, beginning at once and here. */
    void now(String whose, BooleanSupplier work) {
        if (!attempt(whose, work)) {
            later(() -> now(whose, work));
        }
    }

    void later(Runnable work) {
        later(millisBeforeAgain, work);
    }

    // What fails is in the log by then, and tried again.
    @SuppressWarnings("FutureReturnValueIgnored")
    void later(long millis, Runnable work) {
        if (!closing) {
            thread.schedule(work, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** False when it is to be tried again; true also when nothing is to be done any more. */
    boolean attempt(String whose, BooleanSupplier work) {
        try {
            return closing || work.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("Of {} not all starts yet", whose, e);
            return closing;
        }
    }

    boolean closing() {
        return closing;
    }

    /** Nothing begins any more. */
    void beginNothing() {
        closing = true;
    }

    @Override
    public void close() {
        closing = true;
        thread.shutdownNow();
    }
}
