package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import livery.bench.deploy.ModuleVariant;

/**
 * Modules are updated while sixteen connections work, files of a dealer system come in and facts are handled: no call
 * fails, and nothing is lost. Then one module is updated many times, and nothing of its former versions stays in memory.
 */
final class ProveDeploy {

    private static final List<String> MODULES = List.of("crm", "dms", "console", "adapter-csv");
    private static final int ROUNDS = 10;
    private static final int UPDATES = 50;
    private static final int RECORDS = 200;
    private static final int GOAL_MILLIS = 2_000;
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    /** What may be loaded later than at the first look, besides classes: caches that fill. */
    private static final double FLAT = 1.1;

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveDeploy(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        int rounds = arguments.count("--rounds", ROUNDS);
        int updates = arguments.count("--updates", UPDATES);
        Report report = Report.ofProof("prove deploy: " + MODULES + " each updated " + rounds + " times under "
                + DeployLoad.CONNECTIONS + " connections; then crm " + updates + " times");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "deploy", cleanup);
        Installation installation = Installation.start(distribution, workspace.folder("home"), Map.of(), cleanup);
        installation.client("bundle:install -s "
                + distribution
                        .directory()
                        .resolve("lib/witness/livery.distribution.witness.jar")
                        .toUri());
        Deployer deployer = new Deployer(distribution, installation, workspace.folder("archives"));
        List<String> faults = new ArrayList<>();
        underLoad(installation, deployer, workspace.folder("files"), rounds, report, faults);
        manyTimes(installation, deployer, updates, report, faults);
        installation.close();
        faults.forEach(fault -> report.say("FAILED: " + fault));
        report.say(faults.isEmpty() ? "proved: no call failed, and nothing was lost" : faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }

    private static void underLoad(
            Installation installation, Deployer deployer, Path files, int rounds, Report report, List<String> faults)
            throws IOException, SQLException, InterruptedException {
        String store = ProveCrash.store(installation.api());
        Path watched = Files.createDirectories(files.resolve("watched"));
        FreshFiles.connect(installation.api(), "/api/v1/tenants/" + store, watched);
        DeployLoad load = new DeployLoad(installation.url(), store, installation.key());
        Table table = new Table("module", "updates", "longest swap", "longest call", "of", "half of the updates");
        int dropped = 0;
        long worst = 0;
        load.start();
        try {
            Thread.sleep(3_000);
            load.longest();
            for (String module : MODULES) {
                long swap = 0;
                List<DeployLoad.Call> stalls = new ArrayList<>();
                for (int round = 1; round <= rounds; round++) {
                    dropped++;
                    drop(files, watched, dropped);
                    swap = Math.max(
                            swap,
                            deployer.update(version(deployer, module, round, rounds), module + "-" + round)
                                    .path("millis")
                                    .asLong());
                    Thread.sleep(1_000);
                    stalls.add(load.longest());
                }
                stalls.sort(Comparator.comparing(DeployLoad.Call::nanos));
                DeployLoad.Call stall = stalls.get(rounds - 1);
                table.row(
                        module,
                        "" + rounds,
                        swap + " ms",
                        stall.millis() + " ms",
                        stall.path(),
                        "≤ " + stalls.get((rounds - 1) / 2).millis() + " ms");
                worst = Math.max(worst, stall.millis());
                report.progress(module + " updated, " + load.calls() + " calls, "
                        + load.failed().size() + " failed");
            }
        } finally {
            load.close();
        }
        // What began before the last update was asked about ends only now.
        worst = Math.max(worst, load.longest().millis());
        report.say(table);
        report.say(String.format(
                Locale.ROOT,
                "calls %,d, failed %,d, customers made %,d, records dropped in files %,d",
                load.calls(),
                load.failed().size(),
                load.made().size(),
                dropped * RECORDS));
        report.atMost("longest call", (double) worst, GOAL_MILLIS, "ms");
        load.failed().stream().limit(5).forEach(fault -> faults.add("a call failed: " + fault));
        try (Connection connection = installation.database().connect()) {
            judge(new CrashCount(connection, Long.parseLong(store)), load.made(), dropped * RECORDS, report, faults);
        }
    }

    /** The third version of the CRM, or the last of fewer, brings a column and an index of its own. */
    private static ModuleVariant version(Deployer deployer, String module, int round, int rounds) throws IOException {
        ModuleVariant variant = deployer.variant(module, "0.1." + (100 + round));
        if (module.equals("crm") && round >= Math.min(3, rounds)) {
            variant.migration(
                    "livery.crm.core",
                    "crm",
                    "V90001__proof_column.sql",
                    "ALTER TABLE crm_customer ADD COLUMN IF NOT EXISTS proof INT NULL;\n");
            variant.migration(
                    "livery.crm.core",
                    "crm",
                    "V90002__proof_index.sql",
                    "CREATE INDEX IF NOT EXISTS crm_customer_proof ON crm_customer (tenant_id, proof);\n");
        }
        return variant;
    }

    private static void drop(Path files, Path watched, int number) throws IOException {
        StringBuilder text = new StringBuilder("编号,姓名,手机\n");
        for (int i = 0; i < RECORDS; i++) {
            text.append("D%d-%d,文%d客%d,176%04d%04d\n".formatted(number, i, number, i, number, i));
        }
        Path fresh = Files.writeString(files.resolve("fresh-" + number + ".csv"), text);
        Files.move(fresh, watched.resolve(fresh.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void judge(CrashCount count, Set<String> made, int dropped, Report report, List<String> faults)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_REST.toSeconds());
        while (System.nanoTime() < end
                && (count.customers() < made.size() + dropped
                        || count.unnumbered() > 0
                        || count.witnessed() < count.factsAndSubjects())) {
            Thread.sleep(500);
        }
        long customers = count.customers();
        long facts = count.factsAndSubjects();
        report.say(String.format(
                Locale.ROOT,
                "customers there %,d; facts about them %,d, handled %,d, more than once %,d, parked %,d",
                customers,
                facts,
                count.witnessed(),
                count.witnessedMoreThanOnce(),
                count.parked()));
        Set<String> missing = new HashSet<>(made);
        missing.removeAll(count.customersById().keySet());
        ProveCrash.check(missing.isEmpty(), missing.size() + " customers that were made are not there", faults);
        ProveCrash.check(
                customers == made.size() + dropped,
                "there are " + customers + " customers, and " + (made.size() + dropped) + " were made or dropped",
                faults);
        ProveCrash.check(count.unnumbered() == 0, count.unnumbered() + " facts have no number", faults);
        ProveCrash.check(count.witnessed() == facts, (facts - count.witnessed()) + " facts were not handled", faults);
        ProveCrash.check(count.witnessedMoreThanOnce() == 0, "facts were handled more than once", faults);
        ProveCrash.check(count.untold() == 0, count.untold() + " customers of whom no fact tells", faults);
        ProveCrash.check(count.parked() == 0, count.parked() + " facts are parked", faults);
    }

    private static void manyTimes(
            Installation installation, Deployer deployer, int updates, Report report, List<String> faults)
            throws IOException, InterruptedException {
        // One, so that all that an update loads by itself is there.
        deployer.update(deployer.variant("crm", "0.1.999"), "crm-first");
        LoadedClasses before = LoadedClasses.settled(installation.platformPid());
        report.say("before: " + before);
        for (int update = 1; update <= updates; update++) {
            deployer.update(deployer.variant("crm", "0.1." + (1_000 + update)), "crm-many");
            if (update % 10 == 0) {
                report.progress(update + " updates");
            }
        }
        LoadedClasses after = LoadedClasses.settled(installation.platformPid());
        report.say("after " + updates + " updates: " + after);
        // There may have been some at the first look that went since; whatever an update leaves is there fifty times.
        long left = Math.max(0, after.loaders() - before.loaders());
        report.say(String.format(Locale.ROOT, "class loaders of former versions left: %d", left));
        ProveCrash.check(left == 0, left + " class loaders of former versions are left", faults);
        ProveCrash.check(
                after.megabytes() <= before.megabytes() * FLAT,
                "the heap has grown from " + before.megabytes() + " MB to " + after.megabytes() + " MB",
                faults);
    }
}
