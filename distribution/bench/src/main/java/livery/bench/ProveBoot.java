package livery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts Livery on an empty home again and again: each time it must come up whole and go down in order. */
final class ProveBoot {
    private static final int TIMES = 10;

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveBoot(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, InterruptedException {
        int times = arguments.count("--times", TIMES);
        Report report = Report.ofProof("prove boot: " + times + " first starts, each whole");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "prove-boot", cleanup);
        List<Double> seconds = new ArrayList<>();
        int failures = 0;
        for (int time = 1; time <= times; time++) {
            Path home = workspace.folder("home-" + time);
            try {
                seconds.add(once(home, time, report));
            } catch (BenchException e) {
                failures++;
                report.say(time + ": FAILED: " + e.getMessage());
            }
            workspace.remove(home);
        }
        if (!seconds.isEmpty()) {
            report.say("");
            report.say(new Table("seconds", "starts", "p50", "p95", "p99")
                    .row("first start", seconds.size(), Sample.of(seconds).columns(1)));
        }
        report.say(failures == 0 ? "proved: " + times + " of " + times : failures + " of " + times + " failed");
        return failures == 0 ? 0 : 1;
    }

    private double once(Path home, int time, Report report) throws IOException, InterruptedException {
        Installation installation = Installation.start(distribution, home, Map.of(), cleanup);
        BundleList bundles;
        try (installation) {
            bundles = BundleList.parse(installation.client("bundle:list -t 0"));
        }
        if (!bundles.well()) {
            throw new BenchException("of " + bundles.bundles().size() + " bundles, not active: " + bundles.unwell());
        }
        if (installation.exitCode() != 0) {
            throw new BenchException("ended with code " + installation.exitCode() + ": " + installation.lastLines());
        }
        report.say(String.format(
                Locale.ROOT,
                "%d: %.1f s, %d bundles up",
                time,
                installation.secondsToReady(),
                bundles.bundles().size()));
        return installation.secondsToReady();
    }
}
