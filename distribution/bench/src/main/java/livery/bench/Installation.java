package livery.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import livery.database.Ports;

/** Livery as a person starts it: {@code livery run} with a home and ports of its own, and no demonstration. */
final class Installation implements AutoCloseable {
    private static final long LONGEST_START_SECONDS = 300;
    private static final long LONGEST_STOP_SECONDS = 180;
    private static final int MOST_LINES = 500;
    private static final String READY = "Livery is ready: ";

    private final Distribution distribution;
    private final Path home;
    private final Map<String, String> environment;
    private final int port;
    private final int databasePort;
    private final long start = System.nanoTime();
    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile double secondsToReady;

    private Installation(Distribution distribution, Path home, Map<String, String> environment, List<String> options)
            throws IOException {
        this.distribution = distribution;
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.port = Ports.free();
        this.databasePort = Ports.free();
        List<String> further =
                new ArrayList<>(List.of("--port", "" + port, "--db-port", "" + databasePort, "--no-demo"));
        further.addAll(List.of("--monitor-port", "" + Ports.free()));
        further.addAll(options);
        ProcessBuilder builder = command("run", further.toArray(String[]::new));
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /** Returns when the platform is ready. It is stopped at the end, if it is not before. */
    static Installation start(Distribution distribution, Path home, Map<String, String> environment, Cleanup cleanup)
            throws IOException, InterruptedException {
        return start(distribution, home, environment, List.of(), cleanup);
    }

    /** With more options of {@code livery run}. */
    static Installation start(
            Distribution distribution,
            Path home,
            Map<String, String> environment,
            List<String> options,
            Cleanup cleanup)
            throws IOException, InterruptedException {
        Installation installation = new Installation(distribution, home, environment, options);
        cleanup.add(installation);
        Thread reader = new Thread(installation::read, "output");
        reader.setDaemon(true);
        reader.start();
        if (!installation.ready.await(LONGEST_START_SECONDS, TimeUnit.SECONDS) || installation.secondsToReady == 0) {
            throw new BenchException("Livery is not ready: " + String.join("\n", installation.output));
        }
        return installation;
    }

    private ProcessBuilder command(String name, String... further) {
        List<String> command =
                new ArrayList<>(List.of(distribution.program().toString(), name, "--home", home.toString()));
        command.addAll(List.of(further));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    secondsToReady = (System.nanoTime() - start) / 1e9;
                    ready.countDown();
                }
                if (output.size() < MOST_LINES) {
                    output.add(line);
                }
            }
        } catch (IOException ended) {
            output.add(ended.toString());
        }
        ready.countDown();
    }

    /** From the command to its word that it is ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    List<Step> steps() {
        synchronized (output) {
            return output.stream().map(Step::parse).flatMap(Optional::stream).toList();
        }
    }

    Path home() {
        return home;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** The first person's key, which may do everything everywhere. */
    String key() throws IOException {
        return new ObjectMapper()
                .readTree(home.resolve("first-sign-in.json").toFile())
                .path("apiKey")
                .asText();
    }

    Api api() throws IOException {
        return new Api(url(), key());
    }

    /** The account that the platform has in its database. */
    DatabaseAccount database() throws IOException {
        return new DatabaseAccount(
                databasePort,
                "livery",
                Files.readString(home.resolve("secrets/database-password")).strip());
    }

    long platformPid() throws IOException {
        return Long.parseLong(Files.readString(home.resolve("run/karaf.pid")).strip());
    }

    /** The platform's command line, word for word. */
    List<String> platformCommand() throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(platformPid()), "cmdline"));
        return List.of(line.split("\0", -1)).stream()
                .limit(line.chars().filter(c -> c == 0).count())
                .toList();
    }

    /** What a command of the platform's shell prints. */
    String client(String command) throws IOException, InterruptedException {
        // The launcher's own option stands before the shell's command.
        return printed("client", command);
    }

    /** Writes what a second node joins by. */
    void writeJoinFile(Path file) throws IOException, InterruptedException {
        printed("join-file", "--out", file.toString());
    }

    private String printed(String name, String... further) throws IOException, InterruptedException {
        ProcessBuilder builder = command(name, further);
        builder.environment().putAll(environment);
        Process client = builder.start();
        String text = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new BenchException(name + " " + String.join(" ", further) + " failed: " + text);
        }
        return text;
    }

    /** As {@code kill -9} does, to the platform's process; the launcher ends by itself then. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle.of(platformPid()).ifPresent(ProcessHandle::destroyForcibly);
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new BenchException("The launcher goes on without its platform: " + lastLines());
        }
    }

    /** Of the launcher, after the end. */
    int exitCode() {
        return process.exitValue();
    }

    /** The last lines that it printed. */
    String lastLines() {
        synchronized (output) {
            return output.stream().skip(Math.max(0, output.size() - 20)).collect(Collectors.joining("\n"));
        }
    }

    /** As Ctrl-C does; returns when all of it has ended. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new BenchException("Livery did not stop: " + lastLines());
        }
    }
}
