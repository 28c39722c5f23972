package livery.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.Ports;

/** The distribution's Karaf with an HTTP server and no product, and its database beside it: what a start cannot beat. */
final class BareStart {
    private static final long BETWEEN_QUESTIONS_MILLIS = 20;
    private static final long LONGEST_START_SECONDS = 120;
    private static final String BOOT_FEATURES = "featuresBoot=framework, eventadmin, livery-http";

    private final Distribution distribution;
    private final Path home;
    private final List<String> command;

    /** Seconds from the start of both until each answers. */
    record Times(double karaf, double database) {
        double both() {
            return Math.max(karaf, database);
        }
    }

    private BareStart(Distribution distribution, Path home, List<String> command) {
        this.distribution = distribution;
        this.home = home;
        this.command = command;
    }

    /** With the command line and the settings of a running installation. */
    static BareStart like(Installation running, Distribution distribution, Path home) throws IOException {
        Path from = running.home().resolve("etc");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve("etc").resolve(from.relativize(file).toString());
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(features, Files.readString(features).replaceAll("(?m)^featuresBoot *=.*$", BOOT_FEATURES));
        for (String folder : List.of("data/tmp", "log", "run")) {
            Files.createDirectories(home.resolve(folder));
        }
        List<String> command = running.platformCommand().stream()
                .map(word -> word.replace(running.home().toString(), home.toString()))
                .toList();
        return new BareStart(distribution, home, command);
    }

    /** Starts both, waits until both answer, and stops both. The first call finds empty folders, the next ones do not. */
    Times call(Cleanup cleanup) throws IOException, InterruptedException {
        int port = Ports.free();
        long start = System.nanoTime();
        CompletableFuture<Double> database = CompletableFuture.supplyAsync(() -> database(start, cleanup));
        Process karaf = karaf(port);
        AutoCloseable stop = () -> stop(karaf);
        cleanup.add(stop);
        awaitAnswer(port, karaf);
        double seconds = (System.nanoTime() - start) / 1e9;
        double databaseSeconds = database.join();
        stop(karaf);
        return new Times(seconds, databaseSeconds);
    }

    private double database(long start, Cleanup cleanup) {
        MariaDbSettings settings = MariaDbSettings.of(home.resolve("mariadb"), Ports.free(), "bench");
        try (MariaDbServer server = MariaDbServer.start(settings, distribution.database())) {
            cleanup.add(server);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private Process karaf(int port) throws IOException {
        List<String> all = new ArrayList<>(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log/output.txt").toFile());
        builder.environment()
                .putAll(Map.of("LIVERY_HTTP_PORT", Integer.toString(port), "LIVERY_HTTP_ADDRESS", "127.0.0.1"));
        return builder.start();
    }

    private void awaitAnswer(int port, Process karaf) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!answers(port)) {
            if (!karaf.isAlive() || System.nanoTime() > deadline) {
                throw new BenchException("Bare Karaf does not answer; its log is " + home.resolve("log"));
            }
            Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process karaf) throws InterruptedException {
        karaf.destroy();
        if (!karaf.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
            karaf.destroyForcibly().waitFor();
        }
    }
}
