package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import livery.bench.isolation.Findings;
import livery.bench.isolation.IsolationProof;
import livery.bench.isolation.Target;

/** Asks every operation of a Livery of its own for what is another store's. */
final class ProveIsolation {
    private static final int CALLS = 2_000;
    /** Nobody is to be slowed down while times are compared. */
    private static final Map<String, String> NO_LIMITS =
            Map.of("LIVERY_RATE_KEY", "0", "LIVERY_RATE_SESSION", "0", "LIVERY_RATE_TENANT", "0");

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveIsolation(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        int calls = arguments.count("--calls", CALLS);
        // In turns, so that other work slows both alike; of few calls the medians say little.
        boolean judged = calls >= CALLS;
        Report report = Report.ofProof("prove isolation: every operation, two stores");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "isolation", cleanup);
        try (Installation installation =
                Installation.start(distribution, workspace.folder("home"), NO_LIMITS, cleanup)) {
            Path folder = Files.createDirectories(workspace.folder("exports"));
            Target target = new Target(
                    installation.url(),
                    installation.key(),
                    folder,
                    installation.database().url());
            Findings findings = new IsolationProof(target, calls, judged, Integer.MAX_VALUE).call();
            findings.lines().forEach(report::say);
            findings.faults().forEach(fault -> report.say("FAILED: " + fault));
            report.say(
                    findings.faults().isEmpty()
                            ? "proved: 0 leaks" + (judged ? "" : "; times were not judged")
                            : findings.faults().size() + " faults");
            return findings.faults().isEmpty() ? 0 : 1;
        }
    }
}
