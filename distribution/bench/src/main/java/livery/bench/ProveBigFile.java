package livery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes in a very large file with the heap that the platform has by itself: memory stays flat, and the import can be
 * paused and resumed without a record lost or taken twice.
 */
final class ProveBigFile {
    private static final int MEGABYTES = 2_048;
    private static final long BYTES_OF_A_MEGABYTE = 1 << 20;
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;
    private static final int LOOKS_BETWEEN_LINES = 5;
    private static final List<String> COUNTS = List.of(
            "select count(*) from crm_customer",
            "select count(distinct external_id) from crm_source_link where kind = 'CUSTOMER'",
            "select count(distinct line) from dms_raw_record");

    private final Distribution distribution;
    private final Cleanup cleanup;
    private final List<String> faults = new ArrayList<>();

    ProveBigFile(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        long bytes = arguments.count("--size-mb", MEGABYTES) * BYTES_OF_A_MEGABYTE;
        long records = Math.max(1, bytes / WideCustomers.BYTES_OF_A_LINE);
        Report report = Report.ofProof(String.format(
                Locale.ROOT, "prove big-file: %,d MB, %,d records", bytes / BYTES_OF_A_MEGABYTE, records));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "big-file", cleanup);
        Path home = workspace.folder("home");
        Path log = workspace.folder("gc.log");
        Path file = workspace.folder("customers.csv");
        WideCustomers.write(file, records);
        try (Installation installation =
                Installation.start(distribution, home, Map.of("LIVERY_JAVA_OPTS", "-Xlog:gc:file=" + log), cleanup)) {
            BigImport running = BigImport.prepare(installation.api(), workspace.folder("watched"));
            running.drop(file);
            Memory memory = new Memory(installation.platformPid(), log);
            follow(running, memory, report);
            judge(running.progress(), records, installation, memory, report);
        }
        faults.forEach(fault -> report.say("FAILED: " + fault));
        report.say(faults.isEmpty() ? "proved" : faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }

    private void follow(BigImport running, Memory memory, Report report) throws IOException, InterruptedException {
        Deque<Integer> pauses = new ArrayDeque<>(List.of(30, 60));
        report.say("   %      records  records/s  heap MB  resident MB");
        long lastRead = 0;
        long lastTime = System.nanoTime();
        for (int look = 1; ; look++) {
            BigImport.Progress progress = running.progress();
            Memory.Look seen = memory.look();
            boolean ended = List.of("done", "failed").contains(progress.state());
            if (look % LOOKS_BETWEEN_LINES == 0 || ended) {
                long now = System.nanoTime();
                report.say(String.format(
                        Locale.ROOT,
                        "%4.0f %,12d %,10.0f  %7s  %,11d",
                        progress.percent(),
                        progress.counted().read(),
                        (progress.counted().read() - lastRead) * 1e9 / (now - lastTime),
                        seen.heapText(),
                        seen.resident()));
                lastRead = progress.counted().read();
                lastTime = now;
            }
            if (ended) {
                return;
            }
            if (!pauses.isEmpty() && progress.percent() >= pauses.peek()) {
                pauses.pop();
                faults.addAll(new PauseTrial(running).call(report));
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private void judge(BigImport.Progress end, long records, Installation installation, Memory memory, Report report)
            throws IOException, SQLException {
        report.say("");
        report.say("ended as " + end.state() + ": " + end.counted());
        if (!end.state().equals("done") || !end.counted().equals(new BigImport.Counted(records, records, 0, 0, 0))) {
            faults.add("not every record was accepted once");
        }
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement()) {
            for (String count : COUNTS) {
                try (ResultSet rows = statement.executeQuery(count)) {
                    rows.next();
                    report.say(String.format(Locale.ROOT, "%s: %,d", count, rows.getLong(1)));
                    if (rows.getLong(1) != records) {
                        faults.add(count + " is not " + records);
                    }
                }
            }
        }
        List<Memory.Comparison> comparisons = memory.comparisons();
        if (comparisons.size() == 1) {
            report.say("the heap is not judged: too few collections in so short a time");
        }
        for (Memory.Comparison comparison : comparisons) {
            report.say(comparison.toString());
            if (!comparison.flat()) {
                faults.add(comparison.what() + " grows");
            }
        }
    }
}
