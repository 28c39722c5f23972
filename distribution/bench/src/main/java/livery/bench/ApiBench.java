package livery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import livery.demo.Demonstration;

/** How long people wait for pages, searches and customers in a store of some size; beside it the same in bare SQL. */
final class ApiBench {
    private static final int SECONDS = 10;
    private static final int FILES = 4;
    private static final double GOAL_MILLIS = 50;
    private static final int[] CONNECTIONS = {1, 8, 16};

    private final Distribution distribution;
    private final Cleanup cleanup;

    ApiBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        Size size = arguments.size();
        int seconds = arguments.count("--seconds", SECONDS);
        Report report = Report.ofBench("bench api: one store of size " + size + ", " + seconds + " s each");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "api", cleanup);
        Path collections = workspace.folder("gc.log");
        try (Installation installation = Installation.start(
                distribution,
                workspace.folder("home"),
                Map.of("LIVERY_JAVA_OPTS", "-Xlog:gc:file=" + collections),
                cleanup)) {
            String store = fill(installation, workspace.folder("exports"), size, report);
            Picks picks;
            try (Connection connection = installation.database().connect()) {
                OwnColumns.fill(installation.api(), connection, Long.parseLong(store), report);
                picks = Picks.of(connection, Long.parseLong(store));
            }
            String view = installation
                    .api()
                    .post(
                            "/api/v1/tenants/" + store + "/views",
                            Map.of(
                                    "list",
                                    "customers",
                                    "name",
                                    "bench",
                                    "filter",
                                    Map.of("criterion", Questions.CRITERION)))
                    .path("id")
                    .asText();
            Memory memory = new Memory(installation.platformPid(), collections);
            measure(
                    new Asking(installation, Long.parseLong(store), seconds),
                    new Questions(picks, store, view),
                    size,
                    memory,
                    report);
        }
        return 0;
    }

    private static String fill(Installation installation, Path folder, Size size, Report report)
            throws IOException, SQLException, InterruptedException {
        Demonstration demonstration = new Demonstration(folder, List.of(Size.S.inOneStore()));
        demonstration.writeExports();
        demonstration.setUp(installation.url(), installation.key());
        String store = installation.api().store(Size.S.inOneStore().code());
        Counts counts = new ImportWatch(installation.api(), List.of(store), report).await(FILES, file -> true);
        if (counts.failed() > 0 || !counts.accountedFor()) {
            throw new BenchException("The store was not filled: " + counts);
        }
        int factor = size.customers() / Size.S.customers();
        try (Connection connection = installation.database().connect()) {
            new Multiplication(connection, Long.parseLong(store), report).by(factor);
        }
        report.say(String.format(
                Locale.ROOT,
                "filled: %,d records through the adapter, then made %d times that inside the database%n",
                counts.read(),
                factor));
        return store;
    }

    private static void measure(Asking asking, Questions questions, Size size, Memory memory, Report report)
            throws IOException, SQLException, InterruptedException {
        Table table = new Table(
                "milliseconds",
                "connections",
                "ours p50",
                "p95",
                "p99",
                "a second",
                "limit p50",
                "p95",
                "p99",
                "a second",
                "ratio");
        Map<Integer, Double> slowest = new TreeMap<>();
        List<Questions.Kind> slow = new ArrayList<>();
        for (Questions.Kind kind : questions.all()) {
            double largest = 0;
            for (int connections : CONNECTIONS) {
                ClosedLoop.Result ours = asking.ours(kind, connections);
                ClosedLoop.Result limit = asking.limit(kind, connections);
                table.row(
                        kind.name(),
                        connections,
                        ours.millis().columns(1),
                        rate(ours),
                        limit.millis().columns(1),
                        rate(limit),
                        String.format(Locale.ROOT, "%.2f", ours.perSecond() / limit.perSecond()));
                slowest.merge(connections, ours.millis().percentile(95), Math::max);
                memory.look();
                largest = Math.max(largest, ours.millis().percentile(95));
            }
            if (largest > GOAL_MILLIS) {
                slow.add(kind);
            }
            report.progress(kind.name() + " measured");
        }
        report.say(table);
        report.say("times as the client sees them, which shares the machine with platform and database;");
        report.say("limit: the same answers' rows by raw JDBC; ratio: answers a second, ours ÷ limit;");
        report.say(
                "a customer's page is all calls that the console makes for it, six at a time as a browser makes them,");
        report.say("of which the limit has the three largest.");
        if (size != Size.S) {
            slowest.forEach((connections, millis) -> report.atMost(
                    "p95 of each question, connections: " + connections + ",", millis, GOAL_MILLIS, "ms"));
        } else {
            report.say("the goal is one for large stores: no verdict at size " + size);
        }
        memory.comparisons().forEach(comparison -> report.say(comparison.toString()));
        for (Questions.Kind kind : slow) {
            report.say("");
            report.say(kind.name() + " is over " + GOAL_MILLIS + " ms; what the database was seen to do meanwhile:");
            asking.watched(kind, report);
        }
    }

    private static String rate(ClosedLoop.Result result) {
        return String.format(Locale.ROOT, "%,.0f", result.perSecond());
    }
}
