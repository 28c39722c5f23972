package livery.platform.internal.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tries at jobs that this node is at. */
final class RunningJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);
    private static final long LONGEST_END_MILLIS = 10_000;

    private final Set<MariaDbJobRun> runs = ConcurrentHashMap.newKeySet();

    void add(MariaDbJobRun run) {
        runs.add(run);
    }

    synchronized void remove(MariaDbJobRun run) {
        runs.remove(run);
        notifyAll();
    }

    /** How many there are of each kind. */
    Map<String, Long> byKind() {
        return runs.stream().collect(Collectors.groupingBy(MariaDbJobRun::kind, Collectors.counting()));
    }

    /** Has those of a kind end where they next say how far they are, and waits for that. */
    void end(String kind) {
        end(run -> run.kind().equals(kind));
    }

    void endAll() {
        end(run -> true);
    }

    /** Interrupts those that somebody has cancelled and that have not said for so long how far they are. */
    void interruptCancelled(Duration silent) {
        for (MariaDbJobRun run : runs) {
            try {
                if (run.cancelledUnheard(silent)) {
                    LOG.warn("A job of kind {} has been cancelled and says nothing; it is interrupted", run.kind());
                    run.interrupt();
                }
            } catch (RuntimeException e) {
                LOG.debug("Whether a job has been cancelled cannot be told now: {}", e.getMessage());
            }
        }
    }

    private synchronized void end(Predicate<MariaDbJobRun> which) {
        runs.stream().filter(which).forEach(MariaDbJobRun::goOnNoLonger);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_END_MILLIS);
        try {
            while (runs.stream().anyMatch(which)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    LOG.error("Jobs do not end within {} ms; they are interrupted", LONGEST_END_MILLIS);
                    runs.stream().filter(which).forEach(MariaDbJobRun::interrupt);
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
