package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import livery.database.Directories;
import livery.database.Ports;

/** Livery as a person starts it: the launcher with a home of its own, shared by all tests of this JVM. */
final class Installation implements AutoCloseable {

    /** What runs for a minute is not worth compiling well: its start takes half as much of the processors. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final long LONGEST_START_SECONDS = 180;
    /** Longer than the launcher has patience, so that what it says of a platform that does not stop is seen. */
    private static final long LONGEST_STOP_SECONDS = 90;

    private final Path home;
    private final int port = Ports.free();
    private final int databasePort = Ports.free();
    private final int monitorPort = Ports.free();
    private final List<String> program;
    private final Map<String, String> environment;
    private final List<String> options;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private Process process;

    private Installation(Path home, List<String> program, Map<String, String> environment, List<String> options) {
        this.home = home;
        this.program = program;
        this.environment = environment;
        this.options = options;
    }

    /** With the three demo stores; started once. */
    static Installation shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        private static final Installation INSTANCE = start();

        private static Installation start() {
            try {
                Installation installation = empty(System.getProperty("livery.shared.home"), Map.of());
                installation.start();
                Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
                return installation;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("Livery does not start", e);
            }
        }
    }

    /** Not started, with an empty home and free ports. */
    static Installation empty(String name, Map<String, String> environment, String... options) throws IOException {
        return empty(name, Program.JAR, environment, options);
    }

    /** As {@link #empty}, of another distribution than the one that is tested. */
    static Installation of(Path distribution, String name, Map<String, String> environment, String... options)
            throws IOException {
        return empty(name, Program.JAR.command(distribution), environment, options);
    }

    static Installation empty(String name, Program program, Map<String, String> environment, String... options)
            throws IOException {
        return empty(name, program.command(), environment, options);
    }

    private static Installation empty(
            String name, List<String> program, Map<String, String> environment, String... options) throws IOException {
        Path home = place(name);
        Directories.delete(home);
        return new Installation(home, program, environment, List.of(options));
    }

    /** Over a home that an earlier one left, with other ports. */
    static Installation again(String name, Program program) {
        return new Installation(place(name), program.command(), Map.of(), List.of());
    }

    private static Path place(String name) {
        return Path.of(System.getProperty("basedir"), "target", name).toAbsolutePath();
    }

    void start() throws IOException, InterruptedException {
        output.clear();
        process = running().start();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> read(ready));
        reader.setDaemon(true);
        reader.start();
        while (!ready.await(200, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive() || seconds() > LONGEST_START_SECONDS) {
                process.destroyForcibly();
                throw new IllegalStateException("not ready: " + printed());
            }
        }
        System.out.println("system test: " + printed().replace("\n", " | "));
    }

    /** Starts it and does not wait until it is ready. */
    Process launch() throws IOException {
        process = running().start();
        return process;
    }

    /** How the launcher ended, which nobody told to. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What a start says that comes to nothing. */
    Ended startInVain() throws IOException, InterruptedException {
        Process command = running().start();
        String text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), text);
    }

    private ProcessBuilder running() {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port),
                "--db-port=" + databasePort,
                "--monitor-port=" + monitorPort));
        arguments.addAll(options);
        return launcher(arguments.toArray(String[]::new));
    }

    private long seconds() {
        return process.info()
                .startInstant()
                .map(start -> java.time.Duration.between(start, java.time.Instant.now())
                        .toSeconds())
                .orElse(0L);
    }

    private void read(CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("Livery is ready: ")) {
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            output.add(ended.toString());
        }
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LIVERY_JAVA_OPTS", SHORT_LIVED);
        builder.environment().putAll(environment);
        return builder;
    }

    /** As Ctrl-C does; fails where the platform had to be killed. */
    int stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        if (!ended || printed().contains("The platform is killed.")) {
            throw new IllegalStateException("did not stop: " + printed());
        }
        return process.exitValue();
    }

    /** Stops it where that has not been done. */
    @Override
    public void close() {
        try {
            if (process != null && process.isAlive()) {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@code kill -9} does, to the platform's process and not to the launcher's, which then ends by itself. */
    void killPlatform() throws InterruptedException {
        noted().platform().destroyForcibly();
        process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** As {@code kill -9} does, to the launcher alone. */
    void killLauncher() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Noted noted() {
        return new Noted(home);
    }

    /** What a command of the shell prints, and how it ended. */
    record Ended(int code, String text) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, "--home");
        all.add(2, home.toString());
        Process command = launcher(all.toArray(String[]::new)).start();
        String text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), text);
    }

    Path home() {
        return home;
    }

    int port() {
        return port;
    }

    int databasePort() {
        return databasePort;
    }

    /** The lines that the last start has printed. */
    String printed() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** Where health and metrics are. */
    String monitor() {
        return "http://127.0.0.1:" + monitorPort;
    }

    String url() {
        return "http://localhost:" + port;
    }
}
