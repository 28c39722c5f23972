package livery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pauses an import that runs, sees that it stands still, and resumes it. */
final class PauseTrial {
    private static final double LONGEST_PAUSING_SECONDS = 10;
    private static final double LONGEST_RESUMING_SECONDS = 120;
    private static final long STANDS_MILLIS = 3_000;
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final BigImport running;

    PauseTrial(BigImport running) {
        this.running = running;
    }

    /** What was not as it should be. */
    List<String> call(Report report) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        long asked = System.nanoTime();
        running.pause();
        while (!running.progress().state().equals("paused")) {
            if (seconds(asked) > LONGEST_RESUMING_SECONDS) {
                throw new BenchException("The import was not paused: " + running.progress());
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        double pausing = seconds(asked);
        if (pausing > LONGEST_PAUSING_SECONDS) {
            faults.add(String.format(Locale.ROOT, "it took %.1f s to pause", pausing));
        }
        BigImport.Progress paused = running.progress();
        Thread.sleep(STANDS_MILLIS);
        if (!running.progress().equals(paused)) {
            faults.add("a paused import went on from " + paused + " to " + running.progress());
        }
        long resumed = System.nanoTime();
        running.resume();
        while (running.progress().counted().read() == paused.counted().read()) {
            if (seconds(resumed) > LONGEST_RESUMING_SECONDS) {
                throw new BenchException("The import did not go on: " + running.progress());
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        report.say(String.format(
                Locale.ROOT,
                "     paused within %.1f s at %,d records, stood still, went on %.1f s after it was resumed",
                pausing,
                paused.counted().read(),
                seconds(resumed)));
        return faults;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
