package livery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the first start of an empty home takes, and the second; beside them the same Karaf with nothing but an HTTP
 * server in it and the same database, started together.
 */
final class BootBench {
    private static final int ROUNDS = 3;
    private static final double FIRST_GOAL = 15;
    private static final double SECOND_GOAL = 8;

    private final Distribution distribution;
    private final Cleanup cleanup;
    private final Start first = new Start("first start");
    private final Start second = new Start("second start");

    BootBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    /** The times of one kind of start. */
    private record Start(String name, List<Double> ours, Map<String, List<Double>> steps, List<BareStart.Times> bare) {

        Start(String name) {
            this(name, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        }

        void add(Installation installation) {
            ours.add(installation.secondsToReady());
            installation
                    .steps()
                    .forEach(step -> steps.computeIfAbsent(step.what(), what -> new ArrayList<>())
                            .add(step.seconds()));
        }

        Sample limit() {
            return Sample.of(bare.stream().map(BareStart.Times::both).toList());
        }
    }

    int call(Arguments arguments) throws IOException, InterruptedException {
        int rounds = arguments.count("--rounds", ROUNDS);
        Report report = Report.ofBench("bench boot: " + rounds + " rounds, empty homes");
        if (arguments.has("--size")) {
            report.say("--size changes nothing here: a home is empty at its first start");
        }
        Workspace workspace = Workspace.create(arguments.home(), distribution, "boot", cleanup);
        for (int round = 1; round <= rounds; round++) {
            round(workspace, round);
            report.progress("round " + round + " of " + rounds + " done");
        }
        print(report);
        return 0;
    }

    private void round(Workspace workspace, int round) throws IOException, InterruptedException {
        Path home = workspace.folder("home-" + round);
        BareStart bare;
        try (Installation installation = Installation.start(distribution, home, Map.of(), cleanup)) {
            first.add(installation);
            bare = BareStart.like(installation, distribution, workspace.folder("bare-" + round));
        }
        try (Installation installation = Installation.start(distribution, home, Map.of(), cleanup)) {
            second.add(installation);
        }
        first.bare().add(bare.call(cleanup));
        second.bare().add(bare.call(cleanup));
        workspace.remove(home);
        workspace.remove(workspace.folder("bare-" + round));
    }

    private void print(Report report) {
        Table table = new Table(
                "seconds", "ours p50", "p95", "p99", "limit p50", "p95", "p99", "of it Karaf", "database", "ratio");
        for (Start start : List.of(first, second)) {
            Sample ours = Sample.of(start.ours());
            Sample limit = start.limit();
            table.row(
                    start.name(),
                    ours.columns(1),
                    limit.columns(1),
                    seconds(Sample.of(start.bare().stream()
                                    .map(BareStart.Times::karaf)
                                    .toList())
                            .median()),
                    seconds(Sample.of(start.bare().stream()
                                    .map(BareStart.Times::database)
                                    .toList())
                            .median()),
                    String.format(Locale.ROOT, "%.2f", limit.median() / ours.median()));
        }
        report.say(table);
        Table steps = new Table("steps as the launcher prints them", "p50 s", "largest s");
        for (Start start : List.of(first, second)) {
            start.steps()
                    .forEach((what, times) -> steps.row(
                            start.name() + ": " + what,
                            seconds(Sample.of(times).median()),
                            seconds(Sample.of(times).largest())));
        }
        report.say(steps);
        report.say("limit: bare Karaf with an HTTP server, to its first answer, and the database, started together;");
        report.say("ratio: limit ÷ ours, 1.00 would be the limit itself. Database and platform start side by side.");
        report.atMost("first start, the longest", Sample.of(first.ours()).largest(), FIRST_GOAL, "s");
        report.atMost("second start, the longest", Sample.of(second.ours()).largest(), SECOND_GOAL, "s");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
