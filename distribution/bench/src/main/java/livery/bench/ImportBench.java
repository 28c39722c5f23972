package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.demo.Demonstration;
import livery.demo.Kind;
import livery.demo.Store;

/**
 * How fast the exports of three stores come in at once, how fast the same exports come in again, and how soon a small
 * new file can be seen; beside it bare inserts of the same rows.
 */
final class ImportBench {
    private static final double GOAL_PER_SECOND = 5_000;
    private static final double GOAL_SECONDS = 5;
    private static final int FRESH_FILES = 10;
    private static final String AGAIN = "again-";

    private final Distribution distribution;
    private final Cleanup cleanup;

    ImportBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        Size size = arguments.size();
        Report report = Report.ofBench("bench import: three stores at once, size " + size);
        Workspace workspace = Workspace.create(arguments.home(), distribution, "import", cleanup);
        List<Store> stores = size.overThreeStores();
        Path folder = workspace.folder("demo");
        Demonstration demonstration = new Demonstration(folder, stores);
        long lines = demonstration.writeExports();
        report.progress(String.format(Locale.ROOT, "%,d lines written", lines));
        Path home = workspace.folder("home");
        Counts first;
        Counts again;
        Sample fresh;
        long cut;
        try (Installation installation = Installation.start(distribution, home, Map.of(), cleanup)) {
            demonstration.setUp(installation.url(), installation.key());
            Api api = installation.api();
            List<String> ids = new ArrayList<>();
            for (Store store : stores) {
                ids.add(api.store(store.code()));
            }
            ImportWatch watch = new ImportWatch(api, ids, report);
            int files = stores.size() * Kind.values().length;
            first = watch.await(files, file -> true);
            cut = InsertLimit.largestId(installation.database());
            dropAgain(folder, stores);
            again = watch.await(files, file -> file.startsWith(AGAIN));
            fresh = new FreshFiles(api, ids.get(0), workspace.folder("fresh")).call(FRESH_FILES);
        }
        InsertLimit.Result limit = new InsertLimit(distribution, home, cut).call(report);
        print(report, lines, first, again, fresh, limit);
        return 0;
    }

    /** What has been taken in lies in the watched folder's {@code .done}. */
    private static void dropAgain(Path folder, List<Store> stores) throws IOException {
        for (Store store : stores) {
            for (Kind kind : Kind.values()) {
                Path watched = folder.resolve(store.code()).resolve(kind.folder());
                try (var done = Files.list(watched.resolve(".done"))) {
                    for (Path file : done.toList()) {
                        Files.move(file, watched.resolve(AGAIN + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            }
        }
    }

    private static void print(
            Report report, long lines, Counts first, Counts again, Sample fresh, InsertLimit.Result limit) {
        double possible = first.read() / limit.seconds();
        report.say(new Table("records a second", "records", "seconds", "ours", "limit", "ratio")
                .row(
                        "three exports, new",
                        String.format(Locale.ROOT, "%,d", first.read()),
                        String.format(Locale.ROOT, "%.1f", first.seconds()),
                        String.format(Locale.ROOT, "%,.0f", first.recordsPerSecond()),
                        String.format(Locale.ROOT, "%,.0f", possible),
                        String.format(Locale.ROOT, "%.2f", first.recordsPerSecond() / possible))
                .row(
                        "the same again",
                        String.format(Locale.ROOT, "%,d", again.read()),
                        String.format(Locale.ROOT, "%.1f", again.seconds()),
                        String.format(Locale.ROOT, "%,.0f", again.recordsPerSecond()),
                        "-",
                        "-"));
        report.say(new Table("records", "lines", "read", "accepted", "unchanged", "quarantined", "waiting", "adds up")
                .row(counted("three exports, new", lines, first))
                .row(counted("the same again", lines, again)));
        report.say(new Table("seconds", "files", "ours p50", "p95", "p99")
                .row("1,000 new records, from drop to found", fresh.count(), fresh.columns(1)));
        report.say(String.format(
                Locale.ROOT,
                "limit: the same %,d rows of %d tables by batched JDBC inserts, %d stores at once, in %.1f s;",
                limit.rows(),
                limit.tables(),
                limit.stores(),
                limit.seconds()));
        report.say("ratio: ours ÷ limit. A file is read when it has stood still for a second; that is in the seconds.");
        report.atLeast("records a second", first.recordsPerSecond(), GOAL_PER_SECOND, "records/s");
        report.atMost("a new file is found, p95,", fresh.percentile(95), GOAL_SECONDS, "s");
        if (!complete(lines, first) || !complete(lines, again)) {
            throw new BenchException("Records are not accounted for");
        }
    }

    private static boolean complete(long lines, Counts counts) {
        return counts.accountedFor() && counts.failed() == 0 && counts.read() == lines;
    }

    private static Object[] counted(String name, long lines, Counts counts) {
        List<Object> cells = new ArrayList<>(List.of(name));
        for (long number : new long[] {
            lines, counts.read(), counts.accepted(), counts.unchanged(), counts.quarantined(), counts.waiting()
        }) {
            cells.add(String.format(Locale.ROOT, "%,d", number));
        }
        cells.add(complete(lines, counts) ? "yes" : "NO");
        return cells.toArray();
    }
}
