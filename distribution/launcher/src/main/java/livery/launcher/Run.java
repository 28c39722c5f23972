package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.database.Directories;
import livery.database.LogTail;

/** {@code livery run}: everything from an empty directory to a running platform, and back. */
final class Run {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(30);

    /** After that the start fails, and systemd begins the next one. */
    private static final Duration PATIENCE_WITH_A_BACKUP = Duration.ofMinutes(10);

    private final RunOptions options;
    private final Home home;
    private final Distribution distribution;
    private final Map<String, String> environment;
    private final HttpAddress address;
    private final HttpAddress monitorAddress;
    private final Optional<String> publicUrl;
    private final Optional<Tls> tls;
    private final Steps steps;
    private final Processes processes = new Processes();

    Run(RunOptions options, Distribution distribution, Map<String, String> environment) {
        this.options = options;
        this.home = options.home();
        this.distribution = distribution;
        this.environment = environment;
        this.address = HttpAddress.of(environment);
        this.monitorAddress = HttpAddress.ofMonitor(environment);
        this.publicUrl = WebSettings.publicUrl(environment);
        this.tls = Tls.of(environment, home);
        this.steps = new Steps(System.out, startOfThisProcess());
    }

    int call() throws IOException, InterruptedException {
        home.create();
        Occupancy.awaitBackup(home, PATIENCE_WITH_A_BACKUP, steps);
        if (options.join() != null) {
            Joined.join(home, options.join());
        }
        String url = address.forPeople(options.port());
        Database database = Database.of(options, Joined.environment(home, environment));
        try (Occupancy occupancy =
                Occupancy.takeToRun(home, url, monitor(), database.address(), options.databasePort())) {
            try {
                processes.stopWhenSignalled();
                return inHome(database, url);
            } finally {
                // While the home is still taken: "stopped" must not be said, nor another run begin, before this ends.
                processes.stop();
            }
        }
    }

    private int inHome(Database database, String url) throws IOException, InterruptedException {
        stopLeftovers();
        address.requireFree(options.port(), "--port");
        if (database.own().isPresent()) {
            HttpAddress.of(Map.of()).requireFree(options.databasePort(), "--db-port");
        }
        monitorAddress.requireFree(options.monitorPort(), "--monitor-port");
        DemoStores demo = new DemoStores(home, options.demo() && Joined.of(home).isEmpty(), steps);
        prepareHome();
        prepareTls();
        if (!startBoth(database, url)) {
            return 0;
        }
        demo.prepare();
        awaitDatabase(database);
        if (!awaitReady()) {
            return died(database);
        }
        try {
            demo.setUp(address.local(options.port()));
        } catch (LauncherException e) {
            if (!processes.alive()) {
                return died(database);
            }
            throw e;
        }
        steps.say("health and metrics at " + monitor());
        publicUrl.ifPresent(known -> steps.say("people reach it at " + known));
        steps.ready(url);
        return processes.awaitEnd() ? 0 : died(database);
    }

    private void stopLeftovers() throws InterruptedException {
        Leftovers leftovers = Leftovers.of(home);
        if (!leftovers.names().isEmpty()) {
            Instant since = Instant.now();
            leftovers.stop();
            steps.done("stopped what an earlier run left: " + String.join(", ", leftovers.names()), since);
        }
    }

    private void prepareHome() throws IOException {
        Instant since = Instant.now();
        Path seen = home.data().resolve("build.id");
        String build = distribution.buildId();
        if (Files.exists(seen) && Files.readString(seen).strip().equals(build)) {
            return;
        }
        Directories.delete(home.data());
        List<String> kept = new Etc(distribution, home).refresh();
        Files.createDirectories(home.data());
        Files.writeString(seen, build);
        steps.done("home " + home.directory(), since);
        if (!kept.isEmpty()) {
            steps.say("kept as you changed them: etc/" + String.join(", etc/", kept));
        }
    }

    private void prepareTls() throws IOException {
        if (tls.isEmpty()) {
            Files.deleteIfExists(Tls.store(home));
            return;
        }
        tls.get().prepare();
        tls.get().watch(steps);
        LocalTrust.use(home);
    }

    /** At the same time: the platform waits for its database by itself, and loads its bundles meanwhile. */
    private boolean startBoth(Database database, String url) throws IOException {
        return processes.start(
                () -> database.start(distribution, environment),
                () -> Platform.start(distribution, home, platformEnvironment(database, url)));
    }

    private void awaitDatabase(Database database) throws InterruptedException {
        Instant since = Instant.now();
        if (processes.awaitDatabase()) {
            steps.done("database on port " + options.databasePort(), since);
        } else {
            database.awaitOutside();
            steps.done("database " + database, since);
        }
    }

    private Map<String, String> platformEnvironment(Database database, String url) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("LIVERY_HOME", home.directory().toString());
        all.put("LIVERY_HTTP_PORT", Integer.toString(options.port()));
        all.put("LIVERY_HTTP_ADDRESS", address.toString());
        all.put("LIVERY_MONITOR_PORT", Integer.toString(options.monitorPort()));
        all.put("LIVERY_MONITOR_ADDRESS", monitorAddress.toString());
        all.put("LIVERY_DB_URL", database.url());
        all.put("LIVERY_DB_USER", database.user());
        all.put("LIVERY_DB_PASSWORD", database.password());
        all.put("LIVERY_PUBLIC_URL", publicUrl.orElse(url));
        if (tls.isPresent()) {
            all.putAll(tls.get().environment(options.port()));
        }
        return all;
    }

    private boolean awaitReady() throws InterruptedException {
        Instant since = Instant.now();
        Instant reported = since;
        String local = address.local(options.port());
        while (processes.alive()) {
            if (Health.of(local).ready()) {
                steps.done("platform", since);
                return true;
            }
            if (Duration.between(reported, Instant.now()).compareTo(BETWEEN_REPORTS) > 0) {
                reported = Instant.now();
                steps.say("still waiting for the platform: " + Health.of(monitor()) + "; its log is "
                        + home.platformLog());
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        }
        return false;
    }

    /** Where this machine asks how the platform is. */
    private String monitor() {
        return monitorAddress.local(options.monitorPort());
    }

    private int died(Database database) {
        if (processes.stopping()) {
            return 0;
        }
        // An outside database is no process of ours, which could have ended.
        boolean platform = processes.platformEnded() || database.own().isEmpty();
        Path log = platform ? home.platformLog() : database.own().orElseThrow().log();
        System.err.println((platform ? "The platform" : "The database") + " ended; " + LogTail.of(log));
        return LauncherException.FAILED;
    }

    private static Instant startOfThisProcess() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}
