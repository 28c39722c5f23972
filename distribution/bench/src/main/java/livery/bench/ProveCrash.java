package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.Ports;

/**
 * Two nodes over one database, writers at both and a handler of facts on both; one of them is killed at random moments,
 * and the database at every fourth time. In the end each promised customer is there once, and each fact about one was taken
 * in once.
 */
final class ProveCrash {
    private static final int KILLS = 20;
    private static final int WRITERS = 4;
    private static final int DATABASE_EVERY = 4;
    private static final Duration LONGEST_REST = Duration.ofSeconds(90);

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveCrash(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        int kills = arguments.count("--kills", KILLS);
        Report report = Report.ofProof("prove crash: two nodes, " + kills + " kills");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "crash", cleanup);
        MariaDbSettings settings =
                MariaDbSettings.of(workspace.folder("mariadb"), Ports.free(), "proof-" + System.nanoTime());
        Server server = new Server(settings);
        cleanup.add(server);
        Map<String, String> environment = Map.of(
                "LIVERY_DB_URL", settings.jdbcUrl(),
                "LIVERY_DB_USER", settings.user(),
                "LIVERY_DB_PASSWORD", settings.password());
        Installation first = Installation.start(distribution, workspace.folder("a"), environment, cleanup);
        Path join = workspace.folder("b.join");
        first.writeJoinFile(join);
        Installation second = Installation.start(
                distribution, workspace.folder("b"), Map.of(), List.of("--join", join.toString()), cleanup);
        Files.delete(join);
        witness(first);
        witness(second);
        String store = store(first.api());
        List<String> faults = new ArrayList<>();
        CrashWriters writers = new CrashWriters(store, first.key(), WRITERS);
        Installation[] nodes = {first, second};
        List<Map<String, String>> environments = List.of(environment, Map.of());
        writers.at(urls(nodes));
        writers.start();
        try {
            for (int kill = 1; kill <= kills; kill++) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(1_000, 5_000));
                if (kill % DATABASE_EVERY == 0) {
                    server.kill();
                    report.progress(kill + ": the database killed, " + writers.promised() + " customers promised");
                    server.start();
                } else {
                    int victim = ThreadLocalRandom.current().nextInt(nodes.length);
                    Path home = nodes[victim].home();
                    nodes[victim].kill();
                    report.progress(kill + ": node " + home.getFileName() + " killed, " + writers.promised()
                            + " customers promised");
                    nodes[victim] = Installation.start(distribution, home, environments.get(victim), cleanup);
                    writers.at(urls(nodes));
                }
            }
            Thread.sleep(2_000);
        } finally {
            writers.close();
        }
        faults.addAll(writers.faults());
        try (Connection connection =
                new DatabaseAccount(settings.port(), settings.user(), settings.password()).connect()) {
            judge(new CrashCount(connection, Long.parseLong(store)), writers, report, faults);
        }
        for (Installation node : nodes) {
            node.close();
        }
        faults.forEach(fault -> report.say("FAILED: " + fault));
        report.say(faults.isEmpty() ? "proved: each fact handled once in effect" : faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }

    private static List<String> urls(Installation[] nodes) {
        return Stream.of(nodes).map(Installation::url).toList();
    }

    /** The database server, which is killed and started again on the same data. */
    private final class Server implements AutoCloseable {
        private final MariaDbSettings settings;
        private MariaDbServer running;

        Server(MariaDbSettings settings) {
            this.settings = settings;
            this.running = MariaDbServer.start(settings, distribution.database());
        }

        void kill() throws InterruptedException {
            running.process().destroyForcibly().waitFor();
        }

        void start() {
            running = MariaDbServer.start(settings, distribution.database());
        }

        @Override
        public void close() {
            running.close();
        }
    }

    private void witness(Installation node) throws IOException, InterruptedException {
        Path bundle = distribution.directory().resolve("lib/witness/livery.distribution.witness.jar");
        node.client("bundle:install -s " + bundle.toUri());
    }

    static String store(Api api) throws IOException, InterruptedException {
        Map<String, String> brand = Map.of(
                "kind",
                "brand",
                "code",
                "brand",
                "name",
                "Brand",
                "region",
                "CN",
                "timeZone",
                "Asia/Shanghai",
                "currency",
                "CNY");
        api.post("/api/v1/group/tenants", brand);
        return api.post(
                        "/api/v1/group/tenants",
                        Map.of(
                                "kind",
                                "store",
                                "code",
                                "store",
                                "name",
                                "Store",
                                "brand",
                                "brand",
                                "region",
                                "CN",
                                "timeZone",
                                "Asia/Shanghai",
                                "currency",
                                "CNY"))
                .path("id")
                .asText();
    }

    private static void judge(CrashCount count, CrashWriters writers, Report report, List<String> faults)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_REST.toSeconds());
        while (System.nanoTime() < end && (count.unnumbered() > 0 || count.witnessed() < count.factsAndSubjects())) {
            Thread.sleep(500);
        }
        long customers = count.customers();
        long facts = count.factsAndSubjects();
        long witnessed = count.witnessed();
        report.say(String.format(
                Locale.ROOT,
                "calls %,d, customers promised %,d (of which without an answer %,d), there %,d",
                writers.calls(),
                writers.promised(),
                writers.lostAnswers(),
                customers));
        report.say(String.format(
                Locale.ROOT,
                "facts about customers %,d, handled %,d, more than once %,d, parked %,d",
                facts,
                witnessed,
                count.witnessedMoreThanOnce(),
                count.parked()));
        Map<String, String> there = count.customersById();
        Set<String> missing = new HashSet<>(writers.made());
        missing.removeAll(there.keySet());
        check(missing.isEmpty(), missing.size() + " customers that were promised are not there", faults);
        there.keySet().removeAll(writers.made());
        there.forEach((id, name) -> check(
                writers.answeredLost(name),
                id + " is there, of the name " + name + ", " + writers.answered(name),
                faults));
        check(
                customers == writers.promised(),
                "there are " + customers + " customers, and " + writers.promised() + " were promised",
                faults);
        check(count.unnumbered() == 0, count.unnumbered() + " facts have no number", faults);
        check(witnessed == facts, (facts - witnessed) + " facts were not handled", faults);
        check(count.witnessedMoreThanOnce() == 0, "facts were handled more than once in effect", faults);
        check(count.untold() == 0, count.untold() + " customers of whom no fact tells", faults);
        check(count.parked() == 0, count.parked() + " facts are parked", faults);
    }

    static void check(boolean holds, String otherwise, List<String> faults) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
