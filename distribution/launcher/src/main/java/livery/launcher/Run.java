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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import livery.database.Directories;
import livery.database.LogTail;
import livery.database.MariaDbServer;

/** {@code livery run}: everything from an empty directory to a running platform, and back. */
final class Run {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(30);

    private final RunOptions options;
    private final Home home;
    private final Distribution distribution;
    private final Map<String, String> environment;
    private final String address;
    private final Steps steps;
    private final Processes processes = new Processes();

    Run(RunOptions options, Distribution distribution, Map<String, String> environment) {
        this.options = options;
        this.home = options.home();
        this.distribution = distribution;
        this.environment = environment;
        this.address = environment.getOrDefault("LIVERY_HTTP_ADDRESS", "127.0.0.1");
        this.steps = new Steps(System.out, startOfThisProcess());
    }

    int call() throws IOException, InterruptedException {
        home.create();
        String url = url();
        Database database = Database.of(options, environment);
        try (Occupancy occupancy = Occupancy.take(home, url, database.address())) {
            try {
                return inHome(database, url);
            } finally {
                // While the home is still taken: "stopped" must not be said, nor another run begin, before this ends.
                processes.stop();
            }
        }
    }

    private int inHome(Database database, String url) throws IOException, InterruptedException {
        stopLeftovers();
        Ports.requireFree(address, options.port(), "--port");
        if (database.own().isPresent()) {
            Ports.requireFree("127.0.0.1", options.databasePort(), "--db-port");
        }
        prepareHome();
        processes.stopWhenSignalled();
        DemoStores demo = new DemoStores(home);
        boolean demoWanted = options.demo() && demo.wanted();
        startBoth(database, url);
        if (demoWanted) {
            demo.prepare();
        }
        if (!awaitReady()) {
            return died();
        }
        if (demoWanted) {
            demo.setUp(local(), steps);
        }
        steps.ready(url);
        return processes.awaitEnd() ? 0 : died();
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

    /** At the same time: the platform waits for its database by itself, and loads its bundles meanwhile. */
    private void startBoth(Database database, String url) throws IOException {
        Instant since = Instant.now();
        CompletableFuture<Optional<MariaDbServer>> starting =
                CompletableFuture.supplyAsync(() -> database.start(distribution));
        processes.database(starting);
        processes.platform(Platform.start(distribution, home, platformEnvironment(database, url)));
        try {
            Optional<MariaDbServer> started = starting.join();
            steps.done(
                    started.isPresent() ? "database on port " + options.databasePort() : "database " + database, since);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private Map<String, String> platformEnvironment(Database database, String url) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("LIVERY_HOME", home.directory().toString());
        all.put("LIVERY_HTTP_PORT", Integer.toString(options.port()));
        all.put("LIVERY_HTTP_ADDRESS", address);
        all.put("LIVERY_DB_URL", database.url());
        all.put("LIVERY_DB_USER", database.user());
        all.put("LIVERY_DB_PASSWORD", database.password());
        all.put("LIVERY_DEMO", Boolean.toString(options.demo()));
        all.putIfAbsent("LIVERY_PUBLIC_URL", url);
        return all;
    }

    /** The platform as this machine reaches it. */
    private String local() {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        return "http://" + host + ":" + options.port();
    }

    /** The platform as people are told to reach it: by the name of this machine when that leads to where it listens. */
    private String url() {
        return address.equals("127.0.0.1") || address.equals("0.0.0.0")
                ? "http://localhost:" + options.port()
                : local();
    }

    private boolean awaitReady() throws InterruptedException {
        Instant since = Instant.now();
        Instant reported = since;
        while (processes.alive()) {
            Health health = Health.of(local());
            if (health.ready()) {
                steps.done("platform", since);
                return true;
            }
            if (Duration.between(reported, Instant.now()).compareTo(BETWEEN_REPORTS) > 0) {
                reported = Instant.now();
                steps.say("still waiting for the platform: " + health + "; its log is " + home.platformLog());
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        }
        return false;
    }

    private int died() {
        if (processes.stopping()) {
            return 0;
        }
        System.err.println(processes.whoDied() + "; " + LogTail.of(home.platformLog()));
        return LauncherException.FAILED;
    }

    private static Instant startOfThisProcess() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}
