package livery.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal what was done and how long it took. */
final class Steps {
    private final PrintStream out;
    private final Instant start;

    Steps(PrintStream out, Instant start) {
        this.out = out;
        this.start = start;
    }

    void done(String what, Instant since) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(since), what);
        out.flush();
    }

    void say(String what) {
        out.println("          " + what);
        out.flush();
    }

    void ready(String url) {
        out.printf(Locale.ROOT, "started in %.1f s%n", seconds(start));
        out.println("Livery is ready: " + url);
        out.flush();
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
